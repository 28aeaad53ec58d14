import { slug } from '../glossary/glossary';
import type { Term } from '../glossary/term';
import { readingOf } from '../matching/readingOf';
import type { Source } from '../reference/reference';
import { appendFootnotes } from './appendFootnotes';
import { escapeMarkdown } from './escapeMarkdown';
import type { Span } from './span';
import type { TextEdit } from './textEdit';
import type { WrittenNote } from './writtenNote';

/** Words of a footnote. */
export interface FootnoteLabels {
  readonly asOf: (date: string) => string;
  /** A date `YYYY-MM-DD`, or less of it, as people write it. */
  readonly date: (date: string) => string;
}

/**
 * Marks places with footnotes that define their terms, and adds the definitions at the end of the note. A term whose
 * footnote is there already gets the mark alone. Empty where the language has no footnotes.
 */
export function definitionFootnote(
  note: WrittenNote,
  wantedPlaces: readonly (Span & { readonly term: Term })[],
  sources: readonly Source[],
  labels: FootnoteLabels,
): readonly TextEdit[] {
  if (readingOf(note.language) !== 'markdown') return [];
  // `[UNFCCC]` with a mark behind it would be read as one link
  const places = wantedPlaces.filter(place => !note.linkAround(place)?.isKey);
  const wanted = places.map(({ term }) => ({
    label: slug(term.id),
    text: definitionText(term, sources, labels),
  }));
  const { labels: given, edits } = appendFootnotes(note, wanted);
  const marks = places.map((place, i): TextEdit => {
    // a mark is a link, and no link may stand in another one
    const link = note.linkAround(place);
    const at = behindWord(note.text, Math.max(note.withMarkup(place).to, link?.to ?? 0));
    return { from: at, to: at, insert: `[^${given[i]}]` };
  });
  return [...marks, ...edits];
}

/** The words of a footnote: name, definition, date and source, in one line. */
export function definitionText(term: Term, sources: readonly Source[], labels: FootnoteLabels): string {
  const [{ text: name }] = term.names;
  const source = sources.find(({ id }) => term.sources.includes(id));
  const heading = term.expansion === undefined ? name : `${name}, ${term.expansion}`;
  const origin = [
    ...(term.asOf === undefined ? [] : [labels.asOf(labels.date(term.asOf))]),
    ...(source
      ? [`${escapeMarkdown(source.publisher)}, <${source.url.replace(/[<>\s]/g, encodeURIComponent)}>`]
      : []),
  ];
  const said = term.definition.replace(/\s+/g, ' ').trim();
  return [
    `${escapeMarkdown(heading)}${said === '' ? '.' : `: ${said}`}`,
    ...(origin.length > 0 ? [`(${origin.join('; ')})`] : []),
  ].join(' ');
}

/** Behind the `'s` or the rest of a hyphenated word that a place is glued to, where a footnote's mark stands. */
function behindWord(text: string, at: number): number {
  return at + (/^(?:['’]\p{L}+)?(?:[-‑][\p{L}\p{N}]+)*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0);
}
