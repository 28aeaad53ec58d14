import { readFileSync } from 'node:fs';
import type { Reference } from '../../../src/core/reference/reference';

/** Titles of a topic, as the compiled reference has them now. */
export interface KnownTopic {
  readonly title: string;
  /** Title of the group that it stands in. */
  readonly group: string;
}

/** Looks a topic up by its id, so that a test does not repeat titles that the content may change. */
export function knownTopic(id: string): KnownTopic {
  const { topics, groups }: Reference = JSON.parse(readFileSync('dist/reference.json', 'utf8'));
  const topic = topics.find(each => each.id === id);
  const group = groups.find(each => each.id === topic?.group);
  if (!topic || !group) throw new Error(`The reference has no topic ${id}`);
  return { title: topic.title, group: group.title };
}
