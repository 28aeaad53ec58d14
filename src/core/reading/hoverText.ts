import type { Status, Term } from '../glossary/term';
import { builtIn, formatTermRef } from '../glossary/termRef';
import type { Reference, Source } from '../reference/reference';
import { foreignMarkdown } from './foreignMarkdown';

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
  /** A date `YYYY-MM-DD`, or less of it, as people write it. */
  readonly date: (date: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly openTopic: string;
  readonly copyCitation: string;
  /** @param glossaries Names of the glossaries in which they stand; `undefined` among them is the built-in one. */
  readonly furtherMeanings: (count: number, glossaries: readonly (string | undefined)[]) => string;
  /** What is said of a meaning from a glossary of the user's, by the name of the glossary. */
  readonly fromGlossary: (glossary: string) => string;
  readonly edit: string;
  /** Link target that edits a term, by its address. */
  readonly editLink: (ref: string) => string;
  /** Link target that opens a topic. */
  readonly topicLink: (topic: string) => string;
  /** Link target that copies the citation of a source. */
  readonly citationLink: (source: string) => string;
  /** A link that stops a term from being marked, by its address; `undefined`: none is offered. */
  readonly mute?: { readonly text: string; readonly link: (ref: string) => string };
}

/** A meaning with where it stands. */
export interface HoverMeaning {
  readonly term: Term;
  /** A glossary of the user's, whose text is taken with care; `undefined`: the built-in one. */
  readonly own?: {
    /** What the user calls the glossary. */
    readonly glossary: string;
    /** The term's address. */
    readonly ref: string;
  };
}

/**
 * What a hover over a term says, as Markdown: names, definition, look-alikes, date, source, links.
 * At most {@link longestHover} lines; meanings that are left out are counted.
 */
export function hoverText(
  meanings: readonly HoverMeaning[],
  reference: Reference,
  labels: HoverLabels,
): string {
  const [only] = meanings;
  if (meanings.length === 1 && only) return wholeMeaning(only, reference, labels).join('\n');
  const shown = meanings
    .slice(0, shownMeanings)
    .map(each => shortMeaning(each, reference, labels).join('\n'));
  const further = meanings
    .slice(shownMeanings)
    .map(({ own }) => own?.glossary && escapeMarkdown(own.glossary));
  const rest =
    further.length > 0 ? `\n\n${labels.furtherMeanings(further.length, [...new Set(further)])}` : '';
  return shown.join('\n***\n') + rest;
}

function wholeMeaning(meaning: HoverMeaning, reference: Reference, labels: HoverLabels): readonly string[] {
  const { term } = meaning;
  const confusables = term.notToConfuse.slice(0, shownConfusables).map(({ id, reason }) => {
    const other = reference.terms.find(each => each.id === id)?.names[0].text ?? id;
    const why = reason === '' ? '' : `: ${markdownOf(meaning, reason)}`;
    return `*${labels.notToConfuse}* **${escapeMarkdown(other)}**${why}  `;
  });
  return [
    ...heading(term),
    ...(term.definition === '' ? [] : ['', markdownOf(meaning, term.definition)]),
    ...(confusables.length === 0 ? [] : ['', ...confusables]),
    ...['', origin(meaning, reference, labels)],
    ...['', links(meaning, reference, labels)],
  ];
}

/** Five lines, so that two meanings find room. */
function shortMeaning(meaning: HoverMeaning, reference: Reference, labels: HoverLabels): readonly string[] {
  const closing = [origin(meaning, reference, labels), links(meaning, reference, labels)];
  return [
    ...heading(meaning.term),
    ...['', markdownOf(meaning, meaning.term.definition)],
    ...['', closing.filter(Boolean).join(' · ')],
  ];
}

/** A built-in text is ours; any other may be anybody's. */
function markdownOf({ own }: HoverMeaning, text: string): string {
  // cut first: a cut must not part what has been escaped
  const short = shorten(oneLine(text));
  return own ? foreignMarkdown(short) : short;
}

function heading(term: Term): readonly string[] {
  const [{ text: name }] = term.names;
  const { expansion } = term;
  return [`**${escapeMarkdown(name)}**${expansion === undefined ? '' : ` · ${escapeMarkdown(expansion)}`}`];
}

function citedSources(term: Term, { sources }: Reference): readonly Source[] {
  return term.sources.flatMap(id => sources.find(source => source.id === id) ?? []);
}

function links({ term, own }: HoverMeaning, reference: Reference, labels: HoverLabels): string {
  const [first] = citedSources(term, reference);
  const known = reference.topics.some(topic => topic.id === term.topic);
  return [
    ...(known ? [`[${labels.openTopic}](${labels.topicLink(term.topic ?? '')})`] : []),
    ...(first ? [`[${labels.copyCitation}](${labels.citationLink(first.id)})`] : []),
    ...(own ? [`[${labels.edit}](${labels.editLink(own.ref)})`] : []),
    ...(labels.mute
      ? [
          `[${labels.mute.text}](${labels.mute.link(own?.ref ?? formatTermRef({ glossary: builtIn, id: term.id }))})`,
        ]
      : []),
  ].join(' · ');
}

/** `As of July 2026 · in force · Publisher, Title`. */
function origin({ term, own }: HoverMeaning, reference: Reference, labels: HoverLabels): string {
  const [first] = citedSources(term, reference);
  const parts = [
    ...(own ? [escapeMarkdown(labels.fromGlossary(own.glossary))] : []),
    ...(term.asOf === undefined ? [] : [labels.asOf(escapeMarkdown(labels.date(term.asOf)))]),
    ...(term.status === undefined ? [] : [labels.status[term.status]]),
    first
      ? `[${escapeMarkdown(first.publisher)}${first.date ? `, ${labels.date(first.date)}` : ''}](<${first.url}>)`
      : term.sources.map(foreignMarkdown).join(', '),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  if (text.length <= longestDefinition) return text;
  const space = text.lastIndexOf(' ', longestDefinition);
  return `${text.slice(0, space > 0 ? space : longestDefinition)} …`;
}

/** Text that Markdown shows as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~$-]/g, '\\$&');
}
