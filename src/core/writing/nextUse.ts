import type { Annotation } from '../matching/annotation';
import type { Note } from '../matching/note';
import type { Span } from './usedTerms';

/**
 * The next annotation that starts behind an offset, or the last one that ends before it, around the end of the note
 * where there is none. Only the parts on the way are looked at.
 *
 * @returns `undefined` when the note has no annotation but the one at the offset.
 */
export function nextAnnotation(note: Note, offset: number, direction: 1 | -1): Annotation | undefined {
  const start = note.partAt(offset);
  if (!start) return undefined;
  const forward = direction === 1;
  let part: typeof start | undefined = start;
  for (let turned = false; part; ) {
    const { from: base } = part;
    const inside = part
      .annotations()
      .map(each => ({ ...each, from: each.from + base, to: each.to + base }))
      .filter(({ from, to }) => turned || (forward ? from > offset : to < offset));
    const found = forward ? inside[0] : inside.at(-1);
    if (found) return found.from <= offset && offset <= found.to ? undefined : found;
    const end: boolean = forward ? part.to >= note.length : part.from === 0;
    if (end && turned) return undefined;
    if (end) {
      turned = true;
      part = note.partAt(forward ? 0 : note.length);
    } else part = note.partAt(forward ? part.to : part.from - 1);
  }
  return undefined;
}

/** Of places in order, the first that starts behind an offset; around the end, the first of all. */
export function nextOf<T extends Span>(places: readonly T[], offset: number): T | undefined {
  return places.find(({ from }) => from > offset) ?? places[0];
}
