import type { CitationForms, CitationKind, Source } from '../reference/reference';
import { fillTemplate } from './citationForm';
import { citationSlots } from './citationSlots';

/** The finished forms of one source, as the library writes them. */
export type LibraryForms = Readonly<Record<CitationKind, string>>;

/**
 * Takes out of each form what it repeats of its source. Filling the template gives the form back to the letter,
 * or the form itself is kept.
 * @param forms in the order of the sources
 */
export function packCitationForms(sources: readonly Source[], forms: readonly LibraryForms[]): CitationForms {
  const places = new Map<string, number>();
  const pack = (kind: CitationKind) =>
    sources.map((source, index) => {
      const form = forms[index]?.[kind] ?? '';
      const template = makeTemplate(form, source, kind);
      const place = places.get(template) ?? places.size;
      places.set(template, place);
      return place;
    });
  const of = { bibtex: pack('bibtex'), csl: pack('csl'), footnote: pack('footnote') };
  return { templates: [...places.keys()], of };
}

function makeTemplate(form: string, source: Source, kind: CitationKind): string {
  const slots = Object.entries(citationSlots(source, kind))
    .filter(([, text]) => text !== '')
    .sort(([, a], [, b]) => b.length - a.length);
  let template = form;
  for (const [slot, text] of slots) {
    // the numbers of a date stand alone
    const found = /^\d+$/.test(text) ? new RegExp(`(?<![\\w%-])${text}(?![\\w%-])`, 'g') : text;
    template = template.replaceAll(found, `%${slot}%`);
  }
  return fillTemplate(template, source, kind) === form ? template : form;
}
