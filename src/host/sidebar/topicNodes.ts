import type { Group, Reference, Topic } from '../../core/reference/reference';
import type { TermInUse } from '../stores/glossaryStore';
import type { Keepsake } from '../stores/readingStore';

/** A row of the topics tree. */
export type TopicsNode =
  | { readonly kind: 'bookmarks' }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly under: 'group' | 'bookmarks' }
  | ({ readonly kind: 'term' } & TermInUse);

/** Identifies a row; a topic that is bookmarked has two. */
export function keyOf(node: TopicsNode): string {
  switch (node.kind) {
    case 'bookmarks':
      return 'bookmarks';
    case 'group':
      return `group:${node.group.id}`;
    case 'topic':
      return node.under === 'group' ? node.topic.id : `bookmark:${node.topic.id}`;
    case 'term':
      return `term:${node.ref}`;
  }
}

/** What a row is kept as among the bookmarks; `undefined` when it cannot be. */
export function keepsakeOf(node: TopicsNode): Keepsake | undefined {
  if (node.kind === 'topic') return `topic:${node.topic.id}`;
  return node.kind === 'term' ? `term:${node.ref}` : undefined;
}

/** The groups that have topics, below the bookmarks if there are any. */
export function topNodes({ groups, topics }: Reference, hasBookmarks: boolean): readonly TopicsNode[] {
  const used = groups.filter(group => topics.some(topic => topic.group === group.id));
  return [
    ...(hasBookmarks ? [{ kind: 'bookmarks' as const }] : []),
    ...used.map((group): TopicsNode => ({ kind: 'group', group })),
  ];
}
