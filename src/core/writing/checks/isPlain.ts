import type { Span } from '../span';
import type { WrittenNote } from '../writtenNote';

/** Whether words can be replaced without breaking markup: none begins or ends among them, and they are no link's key. */
export function isPlain(note: WrittenNote, span: Span): boolean {
  return !/[*_~`[\]<\\]/.test(note.text.slice(span.from, span.to)) && !note.linkAround(span)?.isKey;
}
