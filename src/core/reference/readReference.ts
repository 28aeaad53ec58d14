import type { Name, Term } from '../glossary/term';
import { fromColumns, mapColumns } from './columns';
import { type PackedName, type PackedReference, type Place, packedVersion } from './packReference';
import type { Reference, Source, Topic } from './reference';

/** Reads the compiled reference. What cannot be read is a problem in words, never an exception. */
export function readReference(
  json: string,
): { readonly reference: Reference } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(json);
    if (isPacked(value)) return { reference: unpack(value) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The reference is damaged (${why}). Reinstall LeadIT Companion to repair it.` };
  }
  return { problem: 'The reference has another format than this version reads. Reinstall LeadIT Companion.' };
}

function isPacked(value: unknown): value is PackedReference {
  return (value as Partial<PackedReference> | null)?.packed === packedVersion;
}

/** The opposite of `packReference`; the build makes sure that it is. */
function unpack({ groups, topics, terms, sources, citationForms }: PackedReference): Reference {
  const topicId = ids(topics['id']);
  const termId = ids(terms['id']);
  const sourceId = ids(sources['id']);
  const ownSources = topics['sources'] ?? [];
  const cite = (text: string, topic: number) => {
    const own = ownSources[topic] as readonly Place[];
    return text.replace(/\[\^(\d+)\]/g, (_, at: string) => `[^${sourceId(own[Number(at)] ?? at)}]`);
  };
  return {
    format: 1,
    groups,
    topics: fromColumns<Topic>(
      mapColumns(topics, {
        terms: (places: readonly Place[]) => places.map(termId),
        sources: (places: readonly Place[]) => places.map(sourceId),
        related: (places: readonly Place[]) => places.map(topicId),
        questions: (list: readonly (readonly [string, string])[], topic) =>
          list.map(([question, answer]) => ({
            question: cite(question, topic),
            answer: cite(answer, topic),
          })),
        body: cite,
      }),
    ),
    terms: fromColumns<Term>(
      mapColumns(terms, {
        names: (names: readonly PackedName[]) => names.map(unpackName),
        notToConfuse: (list: readonly (readonly [Place, string])[]) =>
          list.map(([id, reason]) => ({ id: termId(id), reason })),
        topic: topicId,
        sources: (places: readonly Place[]) => places.map(sourceId),
      }),
    ),
    sources: fromColumns<Source>(sources),
    ...(citationForms && { citationForms }),
  };
}

function unpackName(name: PackedName): Name {
  if (typeof name === 'string') return { text: name };
  const [text, match, status] = name;
  return { text, ...(match !== '' && { match }), ...(status && { status }) };
}

/** From a place to the id that stands there. */
function ids(column: readonly unknown[] = []): (place: Place) => string {
  return place => (typeof place === 'number' ? String(column[place]) : place);
}
