import type { CitationKind, Reference, Source } from '../reference/reference';
import { citationSlots } from './citationSlots';

/** What the forms of a source are made from. */
type Forms = Pick<Reference, 'sources' | 'citationForms'>;

/**
 * A source as a BibTeX entry, a CSL-JSON item or the definition of a Markdown footnote.
 * `undefined` when there is no such source, or the reference came without forms.
 */
export function citationForm(reference: Forms, id: string, kind: CitationKind): string | undefined {
  const at = reference.sources.findIndex(source => source.id === id);
  const source = reference.sources[at];
  const template = reference.citationForms?.templates[reference.citationForms.of[kind][at] ?? -1];
  return source && template !== undefined ? fillTemplate(template, source, kind) : undefined;
}

/**
 * Several sources in one text that stands alone: a `.bib` file, a CSL-JSON file for Pandoc, or footnotes.
 * Each source comes once; ids that are not in the reference are left out.
 */
export function bibliography(reference: Forms, ids: readonly string[], kind: CitationKind): string {
  const forms = [...new Set(ids)].flatMap(id => citationForm(reference, id, kind) ?? []);
  if (kind === 'csl') return `[\n${forms.join(',\n')}\n]\n`;
  return forms.map(form => `${form}\n`).join(kind === 'bibtex' ? '\n' : '');
}

/** How a note cites a source: a footnote mark, a key for Pandoc's citation processing, or LaTeX's `\cite`. */
export function citationMark(id: string, kind: CitationKind): string {
  return { bibtex: `\\cite{${id}}`, csl: `[@${id}]`, footnote: `[^${id}]` }[kind];
}

/** Puts the words of a source into a template; what is no slot stays. */
export function fillTemplate(template: string, source: Source, kind: CitationKind): string {
  const slots = citationSlots(source, kind);
  return template.replace(/%([a-z]+)%/g, (whole, slot: string) => slots[slot] ?? whole);
}
