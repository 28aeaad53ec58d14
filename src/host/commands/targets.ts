import type { Topic } from '../../core/reference/reference';

/** The topic that a command was called with: an id (from a link) or a node of the tree; else `undefined`. */
export function topicIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const topic = (target as { readonly topic?: Partial<Topic> } | undefined)?.topic;
  return typeof topic?.id === 'string' ? topic.id : undefined;
}

/** The term that a command was called with, as a reference: the reference itself or a node of the tree; else `undefined`. */
export function termRefOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const ref = (target as { readonly ref?: unknown } | undefined)?.ref;
  return typeof ref === 'string' ? ref : undefined;
}
