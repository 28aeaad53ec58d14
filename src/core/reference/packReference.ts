import type { Name, Term } from '../glossary/term';
import { type Columns, toColumns } from './columns';
import type { CitationForms, Group, Reference, Topic } from './reference';

/** A place in a list of the reference, or the id itself where the list has none (`general usage`). */
export type Place = number | string;

/** A {@link Topic} as it ships; a citation is a place in the topic's own sources: `[^0]`. */
export interface PackedTopic extends Omit<Topic, 'terms' | 'sources' | 'related' | 'questions'> {
  readonly terms: readonly Place[];
  readonly sources: readonly Place[];
  readonly related: readonly Place[];
  readonly questions: readonly (readonly [question: string, answer: string])[];
}

/** A {@link Term} as it ships; a name without a rule of its own is a bare text. */
export interface PackedTerm extends Omit<Term, 'names' | 'notToConfuse' | 'topic' | 'sources'> {
  readonly names: readonly (string | readonly [string, NonNullable<Name['match']>])[];
  readonly notToConfuse: readonly (readonly [id: Place, reason: string])[];
  readonly topic?: Place;
  readonly sources: readonly Place[];
}

/** The compiled reference as it ships: columns for records, places for ids. A third smaller when compressed. */
export interface PackedReference {
  /** Version of the packed form; a reader refuses any other. */
  readonly packed: typeof packedVersion;
  readonly groups: readonly Group[];
  readonly topics: Columns;
  readonly terms: Columns;
  readonly sources: Columns;
  readonly citationForms?: CitationForms;
}

/** See {@link PackedReference.packed}. */
export const packedVersion = 2;

/** The text of the file that `readReference` reads. */
export function packReference({ groups, topics, terms, sources, citationForms }: Reference): string {
  const topicAt = places(topics);
  const termAt = places(terms);
  const sourceAt = places(sources);
  const packTopic = (topic: Topic): PackedTopic => {
    const own = new Map(topic.sources.map((id, index) => [id, index]));
    const cite = (text: string) =>
      text.replace(/\[\^([^\]\s]+)\]/g, (_, id: string) => `[^${own.get(id) ?? id}]`);
    return {
      ...topic,
      terms: topic.terms.map(termAt),
      sources: topic.sources.map(sourceAt),
      related: topic.related.map(topicAt),
      questions: topic.questions.map(({ question, answer }) => [cite(question), cite(answer)]),
      body: cite(topic.body),
    };
  };
  const packTerm = ({ topic, ...term }: Term): PackedTerm => ({
    ...term,
    names: term.names.map(({ text, match }) => (match === undefined ? text : [text, match])),
    notToConfuse: term.notToConfuse.map(({ id, reason }) => [termAt(id), reason]),
    ...(topic !== undefined && { topic: topicAt(topic) }),
    sources: term.sources.map(sourceAt),
  });
  const packed: PackedReference = {
    packed: packedVersion,
    groups,
    topics: toColumns(topics.map(packTopic)),
    terms: toColumns(terms.map(packTerm)),
    sources: toColumns(sources),
    ...(citationForms && { citationForms }),
  };
  return JSON.stringify(packed);
}

function places(list: readonly { readonly id: string }[]): (id: string) => Place {
  const at = new Map(list.map(({ id }, index) => [id, index]));
  return id => at.get(id) ?? id;
}
