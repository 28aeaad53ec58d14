import type { Name, Term } from '../glossary/term';
import { fromColumns } from './columns';
import {
  type PackedReference,
  type PackedTerm,
  type PackedTopic,
  type Place,
  packedVersion,
} from './packReference';
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
  const unpackTopic = (topic: PackedTopic): Topic => {
    const own = topic.sources.map(sourceId);
    const cite = (text: string) =>
      text.replace(/\[\^(\d+)\]/g, (whole, at: string) => {
        const id = own[Number(at)];
        return id === undefined ? whole : `[^${id}]`;
      });
    return {
      ...topic,
      terms: topic.terms.map(termId),
      sources: own,
      related: topic.related.map(topicId),
      questions: topic.questions.map(([question, answer]) => ({
        question: cite(question),
        answer: cite(answer),
      })),
      body: cite(topic.body),
    };
  };
  const unpackTerm = ({ topic, ...term }: PackedTerm): Term => ({
    ...term,
    names: term.names.map(unpackName) as [Name, ...Name[]],
    notToConfuse: term.notToConfuse.map(([id, reason]) => ({ id: termId(id), reason })),
    ...(topic !== undefined && { topic: topicId(topic) }),
    sources: term.sources.map(sourceId),
  });
  return {
    format: 1,
    groups,
    topics: fromColumns<PackedTopic>(topics).map(unpackTopic),
    terms: fromColumns<PackedTerm>(terms).map(unpackTerm),
    sources: fromColumns<Source>(sources),
    ...(citationForms && { citationForms }),
  };
}

function unpackName(name: PackedTerm['names'][number]): Name {
  return typeof name === 'string' ? { text: name } : { text: name[0], match: name[1] };
}

/** From a place to the id that stands there. */
function ids(column: readonly unknown[] = []): (place: Place) => string {
  return place => (typeof place === 'number' ? String(column[place]) : place);
}
