import type { Term } from '../glossary/term';
import type { Reference, Source } from '../reference/reference';
import { longDate } from './longDate';

/** A hover grows no longer than this many lines of text. */
export const longestHover = 14;

/** More meanings than this are only counted: a hover is read at a glance. */
const shownMeanings = 2;
const longestDefinition = 420;

/** Words and links of a hover that are not content. */
export interface HoverLabels {
  readonly notToConfuse: string;
  readonly asOf: (date: string) => string;
  readonly openTopic: string;
  readonly copyCitation: string;
  readonly furtherMeanings: (count: number) => string;
  /** Link target that opens a topic. */
  readonly topicLink: (topic: string) => string;
  /** Link target that copies the citation of a source. */
  readonly citationLink: (source: string) => string;
}

/**
 * What a hover over a term says, as Markdown: names, definition, look-alikes, date, source, links.
 * At most {@link longestHover} lines; what is left out is said.
 */
export function hoverText(terms: readonly Term[], reference: Reference, labels: HoverLabels): string {
  const shown = terms.slice(0, shownMeanings);
  const lines = shown.flatMap((term, index) => [
    ...(index > 0 ? ['', '---', ''] : []),
    ...meaning(term, reference, labels, shown.length === 1),
  ]);
  if (terms.length > shown.length) lines.push('', labels.furtherMeanings(terms.length - shown.length));
  return lines.slice(0, longestHover).join('\n');
}

function meaning(
  term: Term,
  { terms, topics, sources }: Reference,
  labels: HoverLabels,
  alone: boolean,
): readonly string[] {
  const [main, ...others] = term.names.map(name => name.text);
  const expansion = term.expansion ?? (alone ? others[0] : undefined);
  const lines = [
    `**${escapeMarkdown(main ?? '')}**${expansion ? ` · ${escapeMarkdown(expansion)}` : ''}`,
    '',
  ];
  if (term.definition !== '') lines.push(shorten(oneLine(term.definition)), '');
  const confusables = term.notToConfuse.slice(0, alone ? 2 : 1).map(({ id, reason }) => {
    const other = terms.find(each => each.id === id)?.names[0].text ?? id;
    return `*${labels.notToConfuse}* **${escapeMarkdown(other)}**${reason === '' ? '' : `: ${oneLine(reason)}`}  `;
  });
  if (confusables.length > 0) lines.push(...confusables, '');
  const cited = term.sources.flatMap(id => sources.find(source => source.id === id) ?? []);
  lines.push(origin(term, cited, labels), '');
  const links = [
    ...(topics.some(topic => topic.id === term.topic)
      ? [`[${labels.openTopic}](${labels.topicLink(term.topic ?? '')})`]
      : []),
    ...cited.slice(0, 1).map(source => `[${labels.copyCitation}](${labels.citationLink(source.id)})`),
  ];
  if (links.length > 0) lines.push(links.join(' · '));
  return lines;
}

/** `As of July 2026 · in force · Publisher, Title`. */
function origin(term: Term, cited: readonly Source[], labels: HoverLabels): string {
  const [first] = cited;
  const parts = [
    ...(term.asOf === undefined ? [] : [labels.asOf(longDate(term.asOf))]),
    ...(term.status === undefined ? [] : [term.status]),
    first
      ? `[${escapeMarkdown(first.publisher)}${first.date ? `, ${longDate(first.date)}` : ''}](<${first.url}>)`
      : term.sources.join(', '),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  if (text.length <= longestDefinition) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestDefinition))} …`;
}

/** Text that Markdown shows as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~$-]/g, '\\$&');
}
