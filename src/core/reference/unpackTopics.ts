import type { Chart } from './charts/chart';
import { fromColumns, mapColumns } from './columns';
import { later } from './later';
import type { PackedIds } from './packedIds';
import type { PackedReference, Place } from './packReference';
import type { Question, Topic } from './reference';
import type { TextReader } from './textReader';

/** The topics as `packReference` was given them. Their long texts are read when they are asked for: most never are. */
export function unpackTopics(packed: PackedReference, ids: PackedIds, read: TextReader): readonly Topic[] {
  const own = (packed.topics['sources'] ?? []) as readonly (readonly Place[])[];
  const textsOf = (row: number) => packed.texts[row]?.[0] ?? [];
  const topics = fromColumns<Topic>({
    ...mapColumns(packed.topics, {
      terms: (places: readonly Place[]) => places.map(ids.term),
      sources: (places: readonly Place[]) => places.map(ids.source),
      related: (places: readonly Place[]) => places.map(ids.topic),
      charts: (charts: readonly Chart[], topic) =>
        charts.map(chart =>
          unpackChart(chart, place =>
            typeof place === 'number' ? ids.source(own[topic]?.[place] ?? '') : place,
          ),
        ),
    }),
    summary: own.map((_, row) => read(textsOf(row)[1] ?? '', row)),
  });
  for (const [row, topic] of topics.entries()) {
    const [body = '', , ...questions] = textsOf(row);
    later(topic, 'body', () => read(body, row));
    later(topic, 'questions', () => inPairs(questions.map(text => read(text, row))));
  }
  return topics;
}

/** The sources of a chart are places among those of its topic. */
function unpackChart(chart: Chart, source: (place: Place) => string): Chart {
  const rows = chart.rows.map(row => ({ ...row, sources: row.sources.map(source) }));
  return { ...chart, sources: chart.sources.map(source), rows };
}

function inPairs(texts: readonly string[]): readonly Question[] {
  return texts.flatMap((question, index) =>
    index % 2 === 0 ? { question, answer: texts[index + 1] ?? '' } : [],
  );
}
