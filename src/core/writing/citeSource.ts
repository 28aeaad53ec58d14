import type { Reference } from '../reference/reference';
import { appendFootnotes } from './appendFootnotes';
import { citationForm, citationMark } from './citationForm';
import type { TextEdit } from './textEdit';
import { WrittenNote } from './writtenNote';

/** How a note cites: by footnotes, by keys for Pandoc's citation processing, or by LaTeX's `\cite`. */
export type CitationStyle = 'footnote' | 'pandoc' | 'latex';

const kinds = { footnote: 'footnote', pandoc: 'csl', latex: 'bibtex' } as const;

/**
 * Cites a source at places of a note. A footnote's definition is added at the end unless the note has one of that
 * label. `undefined` when there is no such source.
 *
 * @param at Offsets of the marks, in any order.
 */
export function citeSource(
  text: string,
  language: string,
  at: readonly number[],
  id: string,
  style: CitationStyle,
  reference: Reference,
): readonly TextEdit[] | undefined {
  const form = citationForm(reference, id, 'footnote');
  if (form === undefined) return undefined;
  const mark = citationMark(id, kinds[style]);
  const marks = at.map((offset): TextEdit => ({ from: offset, to: offset, insert: mark }));
  if (style !== 'footnote') return marks;
  const note = new WrittenNote(text, language, []);
  // the author may have changed its words
  if (note.layout.footnotes.some(({ label }) => label === id)) return marks;
  const words = form.replace(/^\[\^[^\]]+\]:\s*/, '').trim();
  return [...marks, ...appendFootnotes(note, [{ label: id, text: words }]).edits];
}
