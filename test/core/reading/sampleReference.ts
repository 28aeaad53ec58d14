import type { Term } from '../../../src/core/glossary/term';
import type { Annotate } from '../../../src/core/reading/markTerms';
import type { Reference, Source, Topic } from '../../../src/core/reference/reference';

/** A topic with nothing in it but what a test says. */
export function sampleTopic(fields: Partial<Topic> = {}): Topic {
  return {
    id: 'leadit',
    title: 'The first topic',
    group: 'start',
    order: 1,
    summary: 'In short.',
    asOf: '2026-07',
    terms: [],
    sources: [],
    related: [],
    questions: [],
    charts: [],
    body: '',
    ...fields,
  };
}

/** A term with one name, or with an expansion as well. */
export function sampleTerm(id: string, name: string, fields: Partial<Term> = {}): Term {
  return {
    id,
    category: 'tests',
    names: [{ text: name }],
    definition: `What ${name} means.`,
    examples: [],
    context: [],
    notContext: [],
    notToConfuse: [],
    sources: [],
    translations: {},
    meta: {},
    ...fields,
  };
}

/** A source with a date. */
export function sampleSource(id: string, fields: Partial<Source> = {}): Source {
  return {
    id,
    type: 'report',
    title: `Title of ${id}`,
    publisher: 'Publisher',
    date: '2023-12-01',
    url: `https://example.org/${id}`,
    ...fields,
  };
}

/** A reference with one group. */
export function sampleReference(fields: Partial<Reference> = {}): Reference {
  return {
    format: 1,
    groups: [{ id: 'start', title: 'To start with', summary: '', icon: 'book' }],
    topics: [],
    terms: [],
    sources: [],
    ...fields,
  };
}

/** Finds the names of terms as they are written, wherever they stand. */
export function annotateNames(...terms: readonly Term[]): Annotate {
  return text =>
    terms
      .flatMap(term =>
        term.names.flatMap(name =>
          [...text.matchAll(new RegExp(name.text, 'g'))].map(({ index }) => ({
            from: index,
            to: index + name.text.length,
            terms: [term],
          })),
        ),
      )
      .sort((a, b) => a.from - b.from);
}
