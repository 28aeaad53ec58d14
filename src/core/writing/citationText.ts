import type { CopiedForm } from '../reading/protocol';
import type { Reference } from '../reference/reference';
import { citation } from './citation';
import { citationForm, citationMark } from './citationForm';

/**
 * A source as it goes onto the clipboard: a footnote's mark with its definition below, the key for Pandoc, a BibTeX
 * entry, or the line of the end notes.
 *
 * @returns `undefined` when there is no such source, or the reference came without that form.
 */
export function citationText(reference: Reference, id: string, form: CopiedForm): string | undefined {
  const source = reference.sources.find(each => each.id === id);
  if (source === undefined) return undefined;
  switch (form) {
    case 'plain':
      return citation(source).text;
    case 'pandoc':
      return citationMark(id, 'csl');
    case 'bibtex':
      return citationForm(reference, id, 'bibtex');
    case 'footnote': {
      const definition = citationForm(reference, id, 'footnote');
      return definition && `${citationMark(id, 'footnote')}\n\n${definition}\n`;
    }
  }
}
