import type { Term } from '../glossary/term';
import { formatAddress } from './address';
import { CitationNumbers } from './citationNumbers';
import { createMarkdown } from './createMarkdown';
import { emptyPage } from './emptyPage';
import { endNotes } from './endNotes';
import { escapeHtml } from './escapeHtml';
import type { ListContext } from './listPage';
import { otherNames } from './otherNames';
import { plainText } from './plainText';
import { type Heading, headingPrefix, type Page } from './protocol';

/** A term to be shown on a page of its own. */
export interface ShownTerm {
  readonly term: Term;
  /** What `formatTermRef` writes. */
  readonly ref: string;
  /** What the user calls the glossary that it stands in. */
  readonly glossary: string;
}

/** All that is known of a term, as a page: where it has no topic, and when a link leads to the term itself. */
export function termPage({ term, ref, glossary }: ShownTerm, context: ListContext): Page {
  const { reference, labels, hrefOf = () => '#' } = context;
  const topics = new Set(reference.topics.map(topic => topic.id));
  const markdown = createMarkdown({
    numbers: new CitationNumbers([]),
    hasTopic: id => topics.has(id),
    labels,
    hrefOf,
  });
  const found: Heading[] = [];
  const section = (anchor: string, text: string, html: string): string => {
    if (html === '') return '';
    found.push({ anchor, text, level: 2 });
    return `<h2 id="${headingPrefix}${anchor}" tabindex="-1">${escapeHtml(text)}</h2>${html}`;
  };

  const confusables = term.notToConfuse.map(({ id, reason }) => {
    const other = reference.terms.find(each => each.id === id);
    const name = escapeHtml(other?.names[0].text ?? id);
    const address = formatAddress({ kind: 'term', ref: id });
    const link = `<a href="${escapeHtml(hrefOf(address))}" data-topic="${escapeHtml(address)}">${name}</a>`;
    return `<li>${other ? link : `<strong>${name}</strong>`}: ${markdown.renderInline(reason)}</li>`;
  });
  const translations = Object.entries(term.translations).map(
    ([tag, name]) =>
      `<li>${escapeHtml(labels.language(tag))}: <span lang="${escapeHtml(tag)}">${escapeHtml(name)}</span></li>`,
  );
  const list = (items: readonly string[]) => (items.length === 0 ? '' : `<ul>${items.join('')}</ul>`);
  const aliases = otherNames(term);
  const [main] = term.names;
  return {
    ...emptyPage(formatAddress({ kind: 'term', ref }), main.text),
    hasLink: true,
    trail: [
      { title: labels.reference, topic: formatAddress({ kind: 'reference' }) },
      { title: glossary },
      ...(term.category === '' || term.category === glossary ? [] : [{ title: term.category }]),
    ],
    summaryHtml: escapeHtml(term.expansion ?? ''),
    asOf: [
      ...(term.asOf === undefined ? [] : [labels.asOf(labels.date(term.asOf))]),
      ...(term.status === undefined ? [] : [labels.status[term.status]]),
    ].join(' · '),
    bodyHtml: [
      aliases.length === 0 ? '' : `<p class="aliases">${escapeHtml(labels.also(aliases.join(' · ')))}</p>`,
      markdown.render(term.definition),
      ...term.examples.map(each => `<blockquote>${markdown.render(each)}</blockquote>`),
      section('not-to-be-confused', labels.notToConfuse, list(confusables)),
      section('languages', labels.otherLanguages, list(translations)),
    ].join(''),
    headings: found,
    notes: endNotes(term.sources, reference, labels),
    related: reference.topics
      .filter(topic => topic.id === term.topic || topic.terms.includes(term.id))
      .sort((a, b) => Number(b.id === term.topic) - Number(a.id === term.topic))
      .map(topic => ({ topic: topic.id, title: topic.title, summary: plainText(topic.summary) })),
  };
}
