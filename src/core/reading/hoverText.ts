import type { Term } from '../glossary/term';
import type { Reference, Source } from '../reference/reference';
import { longDate } from './longDate';

/** A hover grows no longer than this many lines of text. */
export const longestHover = 14;

/** More meanings than this are only counted: a hover is read at a glance. */
const shownMeanings = 2;
const shownConfusables = 2;
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
 * At most {@link longestHover} lines; meanings that are left out are counted.
 */
export function hoverText(terms: readonly Term[], reference: Reference, labels: HoverLabels): string {
  const [only] = terms;
  if (terms.length === 1 && only) return wholeMeaning(only, reference, labels).join('\n');
  const shown = terms.slice(0, shownMeanings).map(term => shortMeaning(term, reference, labels).join('\n'));
  const further = terms.length - shown.length;
  return shown.join('\n***\n') + (further > 0 ? `\n\n${labels.furtherMeanings(further)}` : '');
}

function wholeMeaning(term: Term, reference: Reference, labels: HoverLabels): readonly string[] {
  const confusables = term.notToConfuse.slice(0, shownConfusables).map(({ id, reason }) => {
    const other = reference.terms.find(each => each.id === id)?.names[0].text ?? id;
    return `*${labels.notToConfuse}* **${escapeMarkdown(other)}**${reason === '' ? '' : `: ${oneLine(reason)}`}  `;
  });
  return [
    ...heading(term),
    ...(term.definition === '' ? [] : ['', shorten(oneLine(term.definition))]),
    ...(confusables.length === 0 ? [] : ['', ...confusables]),
    ...['', origin(term, reference, labels)],
    ...['', links(term, reference, labels)],
  ];
}

/** Five lines, so that two meanings find room. */
function shortMeaning(term: Term, reference: Reference, labels: HoverLabels): readonly string[] {
  const closing = [origin(term, reference, labels), links(term, reference, labels)];
  return [...heading(term), '', shorten(oneLine(term.definition)), '', closing.filter(Boolean).join(' · ')];
}

function heading(term: Term): readonly string[] {
  const [{ text: name }] = term.names;
  const { expansion } = term;
  return [`**${escapeMarkdown(name)}**${expansion === undefined ? '' : ` · ${escapeMarkdown(expansion)}`}`];
}

function citedSources(term: Term, { sources }: Reference): readonly Source[] {
  return term.sources.flatMap(id => sources.find(source => source.id === id) ?? []);
}

function links(term: Term, reference: Reference, labels: HoverLabels): string {
  const [first] = citedSources(term, reference);
  const known = reference.topics.some(topic => topic.id === term.topic);
  return [
    ...(known ? [`[${labels.openTopic}](${labels.topicLink(term.topic ?? '')})`] : []),
    ...(first ? [`[${labels.copyCitation}](${labels.citationLink(first.id)})`] : []),
  ].join(' · ');
}

/** `As of July 2026 · in force · Publisher, Title`. */
function origin(term: Term, reference: Reference, labels: HoverLabels): string {
  const [first] = citedSources(term, reference);
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
