import type { Term } from '../glossary/term';
import type { Reference, Topic } from '../reference/reference';
import { formatAddress } from './address';
import { charts } from './charts';
import { CitationNumbers } from './citationNumbers';
import { createMarkdown } from './createMarkdown';
import { endNotes } from './endNotes';
import { headings } from './headings';
import type { TopicHref } from './links';
import { type Annotate, markTerms } from './markTerms';
import type { PageLabels } from './pageLabels';
import { plainText } from './plainText';
import type { Crumb, Heading, Page, TopicLink } from './protocol';
import { termCards } from './termCards';

/** What pages are rendered with. */
export interface PageContext {
  readonly reference: Reference;
  readonly annotate: Annotate;
  readonly labels: PageLabels;
  /** `undefined` where the reader itself follows links. */
  readonly hrefOf?: TopicHref;
}

/** Renders a topic for the reader: safe HTML and all that surrounds it. */
export function renderPage(topic: Topic, { reference, annotate, labels, hrefOf }: PageContext): Page {
  const topics = new Map(reference.topics.map(each => [each.id, each]));
  const numbers = new CitationNumbers(reference.sources.map(source => source.id));
  const hasTopic = (id: string) => topics.has(id);
  const context = { numbers, labels, hasTopic, ...(hrefOf && { hrefOf }) };
  const markdown = createMarkdown(context);
  const found: Heading[] = [];

  const summary = markdown.parseInline(topic.summary, {});
  const bodyMarkdown = createMarkdown(context);
  const body = bodyMarkdown
    .use(charts, topic.charts, numbers, labels)
    .use(headings, (heading: Heading) => found.push(heading))
    .parse(topic.body, {});
  const questions = topic.questions.map(({ question, answer }) => ({
    question: markdown.parseInline(question, {}),
    answer: markdown.parse(answer, {}),
  }));
  const terms = markTerms(
    [
      { tokens: summary, mark: true },
      { tokens: body, mark: true, continues: true },
      // A question is the control that reveals its answer, and a control holds no further ones.
      ...questions.flatMap(each => [
        { tokens: each.question, mark: false },
        { tokens: each.answer, mark: true },
      ]),
    ],
    annotate,
    term => names(topic, term),
  );

  const html = (tokens: typeof body, by = markdown) => by.renderer.render(tokens, by.options, {});
  return {
    topic: topic.id,
    title: topic.title,
    language: 'en',
    hasLink: true,
    trail: trailOf(topic, reference, labels),
    asOf: labels.asOf(labels.date(topic.asOf)),
    // Citations are numbered as they are rendered: this is the order of the page.
    summaryHtml: html(summary),
    bodyHtml: html(body, bodyMarkdown),
    questions: questions.map(each => ({ questionHtml: html(each.question), answerHtml: html(each.answer) })),
    headings: found,
    notes: endNotes(numbers.cited, reference, labels),
    terms: termCards(terms, reference, topic.id, labels),
    related: topic.related.flatMap(id => {
      const other = topics.get(id);
      return other === undefined
        ? []
        : [{ topic: id, title: other.title, summary: plainText(other.summary) }];
    }),
    ...neighbours(topic, reference),
  };
}

/** Whether the page is about the very term: its title says a name of it. */
function names(topic: Topic, term: Term): boolean {
  const title = topic.title.toLowerCase();
  return term.topic === topic.id && term.names.some(name => title.includes(name.text.toLowerCase()));
}

function trailOf(topic: Topic, reference: Reference, labels: PageLabels): readonly Crumb[] {
  const group = reference.groups.find(each => each.id === topic.group);
  return [
    { title: labels.reference, topic: formatAddress({ kind: 'reference' }) },
    group === undefined
      ? { title: topic.group }
      : { title: group.title, topic: formatAddress({ kind: 'group', id: group.id }) },
  ];
}

function neighbours(topic: Topic, reference: Reference): { previous?: TopicLink; next?: TopicLink } {
  const group = reference.topics.filter(each => each.group === topic.group).sort((a, b) => a.order - b.order);
  const at = group.findIndex(each => each.id === topic.id);
  const link = (other: Topic | undefined) => other && { topic: other.id, title: other.title };
  const previous = link(group[at - 1]);
  const next = link(group[at + 1]);
  return { ...(previous && { previous }), ...(next && { next }) };
}
