import type { NoteLayout } from './noteLayout';
import type { Span } from './span';

/** The comments between which the list of abbreviations stands. */
export const listStart = '<!-- leadit:abbreviations -->';
export const listEnd = '<!-- /leadit:abbreviations -->';

/** The list of abbreviations of a note with its marking comments; `undefined` when there is none, or it has no end. */
export function listSpan(text: string, { comments }: Pick<NoteLayout, 'comments'>): Span | undefined {
  const is = (name: RegExp) => (span: Span) => name.test(text.slice(span.from, span.to).trim());
  const start = comments.findIndex(is(/^<!--\s*leadit:abbreviations\s*-->/));
  const end = comments.findIndex((span, i) => i >= start && is(/<!--\s*\/leadit:abbreviations\s*-->$/)(span));
  const from = comments[start]?.from;
  const to = comments[end]?.to;
  if (from === undefined || to === undefined) return undefined;
  // the return of a CRLF is no part of it
  return { from, to: from + text.slice(from, to).trimEnd().length };
}
