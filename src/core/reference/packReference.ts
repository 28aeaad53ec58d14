import type { Confusable, Name, Term } from '../glossary/term';
import type { Chart } from './charts/chart';
import { type Columns, mapColumns, toColumns } from './columns';
import type { CitationForms, Group, Reference, Topic } from './reference';
import { usualId } from './usualId';
import { shorthandWords, writeShorthand } from './writeShorthand';

/** A place in a list, or the text itself where the list has it not (`general usage` among sources). */
export type Place = number | string;

/** A {@link Name} as it ships: a bare text where it has nothing else, and `''` for what it has not. */
export type PackedName =
  | string
  | readonly [
      text: string,
      match: NonNullable<Name['match']> | '',
      status?: NonNullable<Name['status']> | '',
      needs?: NonNullable<Name['needs']>,
    ];

/**
 * The compiled reference as it ships, a good tenth smaller when compressed: columns for records, places for ids, 0 for
 * the id of a term that its name gives, and in shorthand the texts of a topic beside those of the terms that it
 * explains, which use the same words.
 */
export interface PackedReference {
  /** Version of the packed form; a reader refuses any other. */
  readonly packed: typeof packedVersion;
  readonly groups: readonly Group[];
  /** Without their texts. */
  readonly topics: Columns;
  /** Without their texts; of `notToConfuse` there are the places alone. */
  readonly terms: Columns;
  readonly sources: Columns;
  readonly citationForms?: CitationForms;
  /** What the signs of the shorthand stand for. */
  readonly words: readonly string[];
  /**
   * A row for each topic, and one for terms without any. First the texts of the topic: body, summary, each question
   * with its answer. Then those of each of its terms: definition, reasons not to confuse it.
   */
  readonly texts: readonly (readonly (readonly string[])[])[];
}

/** See {@link PackedReference.packed}. */
export const packedVersion = 4;

/** The text of the file that `readReference` reads. */
export function packReference({ groups, topics, terms, sources, citationForms }: Reference): string {
  const topicAt = placesOf(topics);
  const termAt = placesOf(terms);
  const sourceAt = placesOf(sources);
  const ownSources = topics.map(topic => new Map(topic.sources.map((id, index) => [id, index])));
  const place = (at: ReadonlyMap<string, number> | undefined) => (id: string) => at?.get(id) ?? id;
  const texts = textsOf(topics, terms, topicAt);
  const words = shorthandWords(texts.flat(2));
  const write = writeShorthand(words, topicAt);
  const packed: PackedReference = {
    packed: packedVersion,
    groups,
    topics: mapColumns(toColumns(topics.map(({ body, summary, questions, ...rest }) => rest)), {
      terms: (ids: readonly string[]) => ids.map(place(termAt)),
      sources: (ids: readonly string[]) => ids.map(place(sourceAt)),
      related: (ids: readonly string[]) => ids.map(place(topicAt)),
      charts: (charts: readonly Chart[], topic) =>
        charts.map(chart => packChart(chart, place(ownSources[topic]))),
    }),
    terms: mapColumns(toColumns(terms.map(({ definition, ...rest }) => rest)), {
      id: (id: string, term) => (id === usualId(terms[term]?.names[0].text ?? '') ? 0 : id),
      names: (names: readonly Name[]) => names.map(packName),
      expansion: (text: string, term) => {
        const at = terms[term]?.names.findIndex(name => name.text === text) ?? -1;
        return at < 0 ? text : at;
      },
      notToConfuse: (list: readonly Confusable[]) => list.map(({ id }) => place(termAt)(id)),
      topic: place(topicAt),
      sources: (ids: readonly string[]) => ids.map(place(sourceAt)),
    }),
    sources: toColumns(sources),
    ...(citationForms && { citationForms }),
    words,
    texts: texts.map((row, topic) => row.map(list => list.map(text => write(text, ownSources[topic])))),
  };
  return JSON.stringify(packed);
}

function textsOf(
  topics: readonly Topic[],
  terms: readonly Term[],
  topicAt: ReadonlyMap<string, number>,
): readonly (readonly (readonly string[])[])[] {
  const rows: (readonly string[])[][] = topics.map(({ body, summary, questions }) => [
    [body, summary, ...questions.flatMap(({ question, answer }) => [question, answer])],
  ]);
  rows.push([[]]);
  for (const { topic, definition, notToConfuse } of terms) {
    const at = (topic === undefined ? undefined : topicAt.get(topic)) ?? topics.length;
    rows[at]?.push([definition, ...notToConfuse.map(({ reason }) => reason)]);
  }
  return rows;
}

function packChart(chart: Chart, place: (id: string) => Place): object {
  const rows = chart.rows.map(row => ({ ...row, sources: row.sources.map(place) }));
  return { ...chart, sources: chart.sources.map(place), rows };
}

function packName({ text, match, status, needs }: Name): PackedName {
  if (needs !== undefined) return [text, match ?? '', status ?? '', needs];
  if (status !== undefined) return [text, match ?? '', status];
  return match === undefined ? text : [text, match];
}

function placesOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}
