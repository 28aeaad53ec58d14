import type { Term } from '../../glossary/term';
import { startsSentence } from '../expandEdits';
import { refOf } from '../refOf';
import type { Span } from '../span';
import { flatOffset, type ProseBlock, type WrittenNote } from '../writtenNote';
import type { Finding } from './check';
import type { CheckedNote } from './checkedNote';
import { isPlain } from './isPlain';
import { respell, type Spelling, spellingOf } from './spelling';

/** A use of a name in running text. */
interface Use extends Span {
  readonly written: string;
  readonly spelling: Spelling;
  /** Whether a hyphen is a matter of grammar, "net-zero target", or a capital due to the place. */
  readonly freeSigns: boolean;
  readonly freeCapitals: boolean;
}

/** All uses of one name of a term. */
interface NameInUse {
  readonly meaning: Parameters<typeof refOf>[0] & { readonly term: Term };
  readonly name: string;
  readonly uses: Use[];
}

/** One name in several spellings in one note: "Cancun" and "Cancún", "Global Stocktake" and "global stocktake". */
export function inconsistentSpelling(checked: CheckedNote): readonly Finding[] {
  return namesInUse(checked).flatMap(({ meaning, name, uses }) => {
    if (uses.length < 2) return [];
    const own = spellingOf(name);
    const usual = {
      letters: mostUsual(
        uses.map(use => use.spelling.letters),
        own.letters,
      ),
      signs: mostUsual(
        uses.flatMap(use => (use.freeSigns ? [] : use.spelling.signs)),
        own.signs,
      ),
      capitals: mostUsual(
        uses.flatMap(use => (use.freeCapitals ? [] : use.spelling.capitals)),
        own.capitals,
      ),
    };
    return uses.flatMap(({ from, to, written, spelling, freeSigns, freeCapitals }): readonly Finding[] => {
      const right = respell(spelling, {
        letters: usual.letters,
        signs: freeSigns ? undefined : usual.signs,
        capitals: freeCapitals ? undefined : usual.capitals,
      });
      if (right === written) return [];
      const { note, labels } = checked;
      return [
        {
          check: 'inconsistent-spelling',
          from,
          to,
          message: labels.inconsistentSpelling(written, right),
          fixes: isPlain(note, { from, to })
            ? [{ title: labels.replaceBy(right), kind: 'replace', edits: [{ from, to, insert: right }] }]
            : [],
          term: refOf(meaning),
          name: meaning.term.names[0].text,
        },
      ];
    });
  });
}

/** By name and not by term, for a term may rightly be called by several names. */
function namesInUse({ note, isExempt }: CheckedNote): readonly NameInUse[] {
  const found = new Map<Term, Map<string, NameInUse>>();
  for (const annotation of note.annotations) {
    const [meaning] = annotation.meanings;
    const block = note.blocks[note.blockAt(annotation.from)];
    if (!meaning || !block || isExempt(refOf(meaning)) || isApart(note, annotation, block)) continue;
    const { from, to } = annotation;
    const written = note.text.slice(from, to).replace(/\s+/g, ' ');
    const name = note.nameOf(meaning.term, written);
    // with markup inside, or the mark of a quote, it is not worth telling what is spelling
    if (name === undefined || /[*_~`<>[\]\\]/.test(written)) continue;
    const names = found.get(meaning.term) ?? new Map<string, NameInUse>();
    found.set(meaning.term, names);
    const held = names.get(name) ?? { meaning, name, uses: [] };
    names.set(name, held);
    held.uses.push({
      from,
      to,
      written,
      spelling: spellingOf(written),
      ...freedomOf(note, annotation, block),
    });
  }
  return [...found.values()].flatMap(names => [...names.values()]);
}

/** Where the author does not choose the spelling, or chooses it by other rules: titles, quotations. */
function isApart(note: WrittenNote, span: Span, { heading }: ProseBlock): boolean {
  return (
    heading > 0 ||
    note.layout.quotes.has(span.from) ||
    note.asides.has(span.from) ||
    note.linkAround(span) !== undefined
  );
}

const noNoun =
  /^(?:a|after|also|an|and|are|as|at|be|before|between|but|by|can|could|did|do|does|during|for|from|had|has|have|if|in|into|is|it|may|means|must|not|of|on|only|or|over|per|remains?|should|since|so|than|that|the|then|through|to|under|until|was|were|when|where|which|while|who|will|with|within|without|would|yet)$/i;

function freedomOf(
  note: WrittenNote,
  { from, to }: Span,
  block: ProseBlock,
): Pick<Use, 'freeSigns' | 'freeCapitals'> {
  const { flat } = block;
  const start = flatOffset(block, from);
  const end = flatOffset(block, to - 1) + 1;
  const before = flat.text.slice(Math.max(flat.from, start - 30), start);
  const behind = flat.text.slice(end, Math.min(flat.to, end + 30));
  const next = /^[\s-]+(\p{L}+)/u.exec(behind)?.[1];
  // an article at a sentence's start is no part of a name
  const inName = /\p{Lu}[\p{L}\p{N}.’']+[\s-]$/u.test(before) || /^[\s-](?:of\s|for\s)?\p{Lu}/u.test(behind);
  return {
    freeSigns: next !== undefined && !noNoun.test(next),
    freeCapitals: inName || startsSentence(note, from) || !/\p{Ll}/u.test(note.text.slice(from, to)),
  };
}

/** The most frequent one; of equally frequent ones the glossary's own, else the first. */
function mostUsual(values: readonly string[], own: string): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  return best.find(value => value === own) ?? best[0];
}
