import type { Term } from '../glossary/term';
import type { Reference } from '../reference/reference';
import { CitationNumbers } from './citationNumbers';
import { createMarkdown } from './createMarkdown';
import type { TopicHref } from './links';
import { otherNames } from './otherNames';
import type { PageLabels } from './pageLabels';
import type { TermCard } from './protocol';

/** A pop-up is read at a glance; the term's page has all names, and all that it is not. */
const shownAliases = 3;
const shownConfusables = 2;

/**
 * Renders what a term's pop-up says: names, definition, what it is not, date and source. Text from glossaries is escaped.
 *
 * @param page Id of the topic that is shown, which is not offered.
 * @param hrefOf Where links to topics lead when the reader is not there to follow them.
 */
export function termCards(
  terms: readonly Term[],
  reference: Reference,
  page: string,
  labels: PageLabels,
  hrefOf?: TopicHref,
): Record<string, TermCard> {
  const topics = new Set(reference.topics.map(topic => topic.id));
  const markdown = createMarkdown({
    numbers: new CitationNumbers([]),
    hasTopic: id => topics.has(id),
    labels,
    ...(hrefOf && { hrefOf }),
  });
  const { escapeHtml } = markdown.utils;

  const namesHtml = (term: Term): string => {
    const [main] = term.names;
    const status =
      term.status === undefined || term.status === 'in force'
        ? ''
        : ` <span class="status">${escapeHtml(labels.status[term.status])}</span>`;
    const others = otherNames(term);
    const aliases = [...others.slice(0, shownAliases), ...(others.length > shownAliases ? ['…'] : [])];
    return [
      `<div class="name"><strong>${escapeHtml(main.text)}</strong>${status}</div>`,
      term.expansion === undefined ? '' : `<p class="expansion">${escapeHtml(term.expansion)}</p>`,
      aliases.length === 0 ? '' : `<p class="aliases">${escapeHtml(labels.also(aliases.join(' · ')))}</p>`,
    ].join('');
  };

  const confusablesHtml = (term: Term): string => {
    const items = term.notToConfuse.slice(0, shownConfusables).map(({ id, reason }) => {
      const name = reference.terms.find(other => other.id === id)?.names[0].text ?? id;
      return `<li><strong>${escapeHtml(name)}</strong>: ${markdown.renderInline(reason)}</li>`;
    });
    return items.length === 0
      ? ''
      : `<p class="label">${escapeHtml(labels.notToConfuse)}</p><ul>${items.join('')}</ul>`;
  };

  const originHtml = (term: Term): string => {
    const sources = term.sources.map(id => {
      const source = reference.sources.find(known => known.id === id);
      if (source === undefined) return escapeHtml(id);
      const said = escapeHtml(
        [source.publisher, source.date && labels.date(source.date)].filter(Boolean).join(', '),
      );
      if (!/^https?:/i.test(source.url)) return said;
      return `<a href="${escapeHtml(source.url)}" data-external>${said}</a>`;
    });
    const dated = term.asOf === undefined ? [] : [escapeHtml(labels.asOf(labels.date(term.asOf)))];
    const said = [...dated, ...sources].join(' · ');
    return said === '' ? '' : `<p class="origin">${said}</p>`;
  };

  const card = (term: Term): TermCard => {
    const definition =
      term.definition === '' ? '' : `<div class="definition">${markdown.render(term.definition)}</div>`;
    const html = namesHtml(term) + definition + confusablesHtml(term) + originHtml(term);
    return term.topic === undefined || term.topic === page || !topics.has(term.topic)
      ? { html }
      : { html, topic: term.topic };
  };

  return Object.fromEntries(terms.map(term => [term.id, card(term)]));
}
