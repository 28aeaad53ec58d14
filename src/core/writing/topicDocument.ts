import type { Term } from '../glossary/term';
import type { Reference, Topic } from '../reference/reference';
import { citation } from './citation';
import { escapeMarkdown } from './escapeMarkdown';

/** Words of a document that are not content. */
export interface DocumentLabels {
  readonly asOf: (date: string) => string;
  /** A date `YYYY-MM-DD`, or less of it, as people write it. */
  readonly date: (date: string) => string;
  readonly notToConfuse: string;
  readonly chart: (alt: string) => string;
}

/**
 * A topic as a Markdown document by itself: title, summary, body, and its sources as footnotes.
 *
 * @param linkTo Target of a link to a topic.
 */
export function topicDocument(
  topic: Topic,
  reference: Reference,
  linkTo: (topic: string, anchor?: string) => string,
  labels: DocumentLabels,
): string {
  const body = topic.body
    .replace(
      /\]\(topic:([^)#\s]+)(?:#([^)\s]*))?\)/g,
      (_, id: string, anchor?: string) => `](${linkTo(id, anchor)})`,
    )
    .replace(/^!\[[^\]]*\]\(chart:([^)]+)\)$/gm, (whole, id: string) => {
      const chart = topic.charts.find(each => each.id === id);
      return chart ? `*${escapeMarkdown(labels.chart(chart.alt))}*` : whole;
    });
  const cited = topic.sources.flatMap(id => reference.sources.find(source => source.id === id) ?? []);
  return [
    `# ${topic.title}`,
    topic.summary,
    `*${labels.asOf(labels.date(topic.asOf))}*`,
    body.trim(),
    cited.map(source => `[^${source.id}]: ${citation(source).markdown}`).join('\n'),
    '',
  ].join('\n\n');
}

/** A term as a Markdown document by itself, for terms that no topic explains. */
export function termDocument(term: Term, reference: Reference, labels: DocumentLabels): string {
  const [{ text: name }] = term.names;
  const confusables = term.notToConfuse.map(({ id, reason }) => {
    const other = reference.terms.find(each => each.id === id)?.names[0].text ?? id;
    return `- **${escapeMarkdown(other)}**: ${reason}`;
  });
  const cited = term.sources.flatMap(id => reference.sources.find(source => source.id === id) ?? []);
  return [
    `# ${escapeMarkdown(name)}`,
    ...(term.expansion === undefined ? [] : [`**${escapeMarkdown(term.expansion)}**`]),
    term.definition.trim(),
    ...(confusables.length === 0 ? [] : [`${labels.notToConfuse}:\n\n${confusables.join('\n')}`]),
    ...(term.asOf === undefined ? [] : [`*${labels.asOf(labels.date(term.asOf))}*`]),
    ...cited.map(source => `- ${citation(source).markdown}`),
    '',
  ].join('\n\n');
}
