import type { Term } from '../glossary/term';
import type { Annotation, JudgedMeaning } from '../matching/annotation';
import type { Note, NotePart } from '../matching/note';
import type { MarkMode } from './markMode';

/** A section runs from a heading of this level, or one above it, to the next. */
const sectionLevel = 2;

/** What bounds the choice of marks. */
export interface MarkOptions {
  /** Terms that are never marked: the user knows them. */
  readonly skip?: (meaning: JudgedMeaning) => boolean;
  /** Whether the work is to be left for now. What was done is not lost: the next call comes further. */
  readonly late?: () => boolean;
}

/**
 * The annotations that are to be marked in a range of a note, in order.
 * `firstInSection` marks a term once after each heading of level 1 or 2; headings themselves carry no marks and are no use.
 * Only the section around the range is looked at, from its start.
 *
 * @returns `undefined` when `late` has said so.
 */
export function marksBetween(
  note: Note,
  from: number,
  to: number,
  mode: MarkMode,
  { skip = () => false, late = () => false }: MarkOptions = {},
): readonly Annotation[] | undefined {
  if (mode === 'off') return [];
  const marks: Annotation[] = [];
  const seen = new Set<Term>();
  let part = mode === 'all' ? note.partAt(from) : sectionStart(note, from);
  for (; part && part.from <= to; part = part.to < note.length ? note.partAt(part.to) : undefined) {
    if (late()) return undefined;
    let next = 0;
    let headingEnd = -1;
    for (const annotation of part.annotations()) {
      for (let at = part.headings[next]; at && at.from <= annotation.from; at = part.headings[++next]) {
        if (at.heading <= sectionLevel) seen.clear();
        headingEnd = at.to;
      }
      const [meaning] = annotation.meanings;
      if (annotation.from < headingEnd || !meaning || skip(meaning)) continue;
      if (mode === 'firstInSection' && seen.has(meaning.term)) continue;
      seen.add(meaning.term);
      const place = { ...annotation, from: annotation.from + part.from, to: annotation.to + part.from };
      if (place.to >= from && place.from <= to) marks.push(place);
    }
    // a section may start after the part's last annotation
    if (part.headings.slice(next).some(({ heading }) => heading <= sectionLevel)) seen.clear();
  }
  return marks;
}

/** The part in which the section of an offset starts. */
function sectionStart(note: Note, offset: number): NotePart | undefined {
  let part = note.partAt(offset);
  while (part && part.from > 0) {
    const { from, headings } = part;
    if (headings.some(each => each.heading <= sectionLevel && each.from + from <= offset)) return part;
    part = note.partAt(from - 1);
  }
  return part;
}
