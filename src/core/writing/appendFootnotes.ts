import type { TextEdit } from './textEdit';
import type { WrittenNote } from './writtenNote';

/** A footnote that a note is to have. */
export interface WantedFootnote {
  /** Taken if free, or if it already says the same. */
  readonly label: string;
  /** One line of Markdown. */
  readonly text: string;
}

/**
 * Adds the definitions of footnotes at the end of a note.
 *
 * @returns The label of each footnote wanted, in order, and the edit; none when the note has them all.
 */
export function appendFootnotes(
  { text, layout: { eol, footnotes, bodyEnd } }: WrittenNote,
  wanted: readonly WantedFootnote[],
): { readonly labels: readonly string[]; readonly edits: readonly TextEdit[] } {
  const said = new Map(footnotes.map(({ label, from, to }) => [label, wordsOf(text.slice(from, to))]));
  const added: string[] = [];
  const labels = wanted.map(({ label, text: words }) => {
    for (let number = 1; ; number++) {
      const free = number === 1 ? label : `${label}-${number}`;
      const definition = `[^${free}]: ${words}`;
      const there = said.get(free);
      if (there === undefined) {
        said.set(free, wordsOf(definition));
        added.push(definition);
        return free;
      }
      if (there === wordsOf(definition)) return free;
    }
  });
  if (added.length === 0) return { labels, edits: [] };
  const body = text.slice(0, bodyEnd);
  const end = body.trimEnd().length;
  // footnotes that stand at the end go on in the next line
  const joins = footnotes.some(({ from, to }) => from < end && text.slice(0, to).trimEnd().length === end);
  const before = end === 0 ? '' : joins ? eol : eol + eol;
  const behind = bodyEnd < text.length ? eol + eol : eol;
  return { labels, edits: [{ from: end, to: bodyEnd, insert: before + added.join(eol) + behind }] };
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
