import type { Term } from '../../core/glossary/term';
import type { Topic } from '../../core/reference/reference';

/** The topic that a command was called with: an id (from a link) or a node of the tree; else `undefined`. */
export function topicIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const topic = (target as { readonly topic?: Partial<Topic> } | undefined)?.topic;
  return typeof topic?.id === 'string' ? topic.id : undefined;
}

/** The term that a command was called with: an id or a node of the tree; else `undefined`. */
export function termIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const term = (target as { readonly term?: Partial<Term> } | undefined)?.term;
  return typeof term?.id === 'string' ? term.id : undefined;
}
