import { frontMatterEnd } from '../matching/markdownGrammar';
import type { Reference } from '../reference/reference';
import { citationForm } from './citationForm';
import type { TextEdit } from './textEdit';

/**
 * The edit that gives a BibTeX file an entry for each source that a note cites as `@id`. Entries that are there stay as
 * they are, and nothing is taken out: other notes may cite it. `undefined` when nothing is missing.
 */
export function bibEdit(bib: string, note: string, reference: Reference): TextEdit | undefined {
  const there = new Set([...bib.matchAll(/^[ \t]*@\w+\s*[{(]\s*([^,\s]+)\s*,/gm)].map(({ 1: key }) => key));
  const missing = citedKeys(note).filter(key => !there.has(key));
  const entries = missing.flatMap(key => citationForm(reference, key, 'bibtex') ?? []);
  if (entries.length === 0) return undefined;
  const eol = bib.includes('\r\n') ? '\r\n' : '\n';
  const end = bib.trimEnd().length;
  const text = entries.map(entry => entry.trim().replace(/\r?\n/g, eol)).join(eol + eol);
  return { from: end, to: bib.length, insert: `${end === 0 ? '' : eol + eol}${text}${eol}` };
}

/** The keys that a note cites, each once: `[@key]`, `@key says`, `[-@{key}]` as Pandoc reads them, and `\cite{a, b}`. */
function citedKeys(note: string): readonly string[] {
  const keys = note.matchAll(/(?<![\w@.])@(?:\{([^}\s]+)\}|(\w(?:[\w:.#$%&+?<>~/-]*\w)?))/g);
  const commands = note.matchAll(/\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\])*\{([^{}]*)\}/g);
  return [
    ...new Set([
      ...[...keys].map(({ 1: braced, 2: bare }) => braced ?? bare ?? ''),
      ...[...commands].flatMap(({ 1: list = '' }) => list.split(',').map(key => key.trim())),
    ]),
  ];
}

/** The file that the front matter of a note names as its bibliography; the first one of several. */
export function bibliographyOf(note: string): string | undefined {
  const head = note.slice(0, frontMatterEnd(note));
  const named = /^bibliography:[ \t]*(?:\[[ \t]*|\r?\n[ \t]*-[ \t]+)?["']?([^"'\]\r\n,]+\.bib)\b/m.exec(head);
  return named?.[1]?.trim();
}
