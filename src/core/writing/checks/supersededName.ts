import type { Term } from '../../glossary/term';
import type { Annotation } from '../../matching/annotation';
import { refOf } from '../refOf';
import { sameName } from '../words';
import { flatOffset, type ProseBlock, type WrittenNote } from '../writtenNote';
import type { Finding } from './check';
import type { CheckedNote } from './checkedNote';
import { isPlain } from './isPlain';

/** A former name, where nothing says that it is one: "H2 Green Steel", "LafargeHolcim". */
export function supersededName({ note, isExempt, labels }: CheckedNote): readonly Finding[] {
  const namesOfToday = new NamesOfToday(note);
  return note.annotations.flatMap((annotation): readonly Finding[] => {
    const { from, to, meanings } = annotation;
    const written = note.text.slice(from, to);
    const [meaning] = meanings;
    if (!meaning || isExempt(refOf(meaning))) return [];
    const [{ text: current }] = meaning.term.names;
    const isFormer = meaning.term.names.some(
      ({ text, status }) => status === 'superseded' && sameName(note.keys.of(text), note.keys.of(written)),
    );
    if (!isFormer || isSomebodyElses(note, annotation) || speaksOfThePast(note, annotation, namesOfToday))
      return [];
    const name = written.replace(/\s+/g, ' ');
    return [
      {
        check: 'superseded-name',
        from,
        to,
        message: labels.supersededName(name, current),
        fixes: isPlain(note, annotation)
          ? [{ title: labels.replaceBy(current), kind: 'replace', edits: [{ from, to, insert: current }] }]
          : [],
        term: refOf(meaning),
        name: current,
      },
    ];
  });
}

/** In a quotation, between quotation marks, or in the title of a document that is linked to or cited. */
function isSomebodyElses(note: WrittenNote, { from, to }: Annotation): boolean {
  if (note.layout.quotes.has(from) || note.asides.has(from) || note.isQuoted(from)) return true;
  const link = note.linkAround({ from, to });
  return link !== undefined && (link.inner.from !== from || link.inner.to !== to);
}

const past =
  /\b(?:formerly|former|previously|renamed|rebranded|erstwhile|until|called|known as|original(?:ly)?|old name|at the time|then (?:was|called|named|known)|as it (?:then )?was|predecessor|now)\b/i;
/** Text on each side in which a word may say that a name is a former one, in UTF-16 units. */
const reach = 40;

/** Whether a word beside it, or the present name in the same paragraph, shows that the author knows. */
function speaksOfThePast(
  note: WrittenNote,
  { from, to, meanings }: Annotation,
  namesOfToday: NamesOfToday,
): boolean {
  const block = note.blocks[note.blockAt(from)];
  if (!block) return false;
  const { flat } = block;
  const start = flatOffset(block, from);
  const end = flatOffset(block, to - 1) + 1;
  // what was said of another name in the sentence before does not count
  const before = flat.text.slice(Math.max(flat.from, start - reach), start).replace(/^.*[.!?]\s/s, '');
  const behind = flat.text.slice(end, Math.min(flat.to, end + reach));
  if (past.test(before) || past.test(behind)) return true;
  const term = meanings[0]?.term;
  return term !== undefined && namesOfToday.of(block).has(term);
}

/** The terms that a block calls by their present names; each block is read once. */
class NamesOfToday {
  readonly #known = new Map<ProseBlock, ReadonlySet<Term>>();

  constructor(private readonly note: WrittenNote) {}

  of(block: ProseBlock): ReadonlySet<Term> {
    const known = this.#known.get(block) ?? this.#read(block);
    this.#known.set(block, known);
    return known;
  }

  #read({ from, to }: ProseBlock): ReadonlySet<Term> {
    const { annotations, keys, text } = this.note;
    const found = new Set<Term>();
    for (let i = this.note.annotationFrom(from); ; i++) {
      const each = annotations[i];
      if (!each || each.from >= to) return found;
      const [term] = each.terms;
      const written = keys.of(text.slice(each.from, each.to));
      if (term && sameName(written, keys.of(term.names[0].text))) found.add(term);
    }
  }
}
