import type { Note, NotePart } from '../matching/note';

/** The parts of a note in order, from the one that holds an offset to the last. */
export function* partsOf(note: Note, from = 0): Generator<NotePart> {
  for (let part = note.partAt(from); part; part = part.to < note.length ? note.partAt(part.to) : undefined) {
    yield part;
  }
}
