import type { Group, Reference, Topic } from '../reference/reference';
import { formatAddress } from './address';
import { emptyPage } from './emptyPage';
import { escapeHtml } from './escapeHtml';
import type { TopicHref } from './links';
import type { PageLabels } from './pageLabels';
import { plainText } from './plainText';
import { headingPrefix, type Page } from './protocol';

/** What lists of topics are rendered with. */
export interface ListContext {
  readonly reference: Reference;
  readonly labels: PageLabels;
  readonly hrefOf?: TopicHref;
}

/** The topics of a group with their summaries, as a page. */
export function groupPage(group: Group, context: ListContext): Page {
  const { labels, reference } = context;
  const trail = [{ title: labels.reference, topic: formatAddress({ kind: 'reference' }) }];
  return {
    ...emptyPage(formatAddress({ kind: 'group', id: group.id }), group.title),
    trail,
    summaryHtml: escapeHtml(plainText(group.summary)),
    bodyHtml: list(topicsOf(group, reference), context),
  };
}

/** All topics by group, as a page: the table of contents of the reference. */
export function referencePage(context: ListContext): Page {
  const { reference, labels } = context;
  const groups = reference.groups.filter(group => topicsOf(group, reference).length > 0);
  const parts = groups.map(
    group =>
      `<h2 id="${headingPrefix}${escapeHtml(group.id)}" tabindex="-1">${escapeHtml(group.title)}</h2>` +
      `<p>${escapeHtml(plainText(group.summary))}</p>${list(topicsOf(group, reference), context)}`,
  );
  return {
    ...emptyPage(formatAddress({ kind: 'reference' }), labels.reference),
    bodyHtml: parts.join(''),
    headings: groups.map(group => ({ anchor: group.id, text: group.title, level: 2 })),
  };
}

function topicsOf(group: Group, reference: Reference): readonly Topic[] {
  return reference.topics.filter(topic => topic.group === group.id).sort((a, b) => a.order - b.order);
}

function list(topics: readonly Topic[], { hrefOf = () => '#' }: ListContext): string {
  const items = topics.map(
    ({ id, title, summary }) =>
      `<li><a href="${escapeHtml(hrefOf(id))}" data-topic="${escapeHtml(id)}">${escapeHtml(title)}</a>` +
      `<p>${escapeHtml(plainText(summary))}</p></li>`,
  );
  return `<ul class="topics">${items.join('')}</ul>`;
}
