import { readFileSync } from 'node:fs';
import { readReference } from '../../../src/core/reference/readReference';

/** What a topic says of itself, as the compiled reference has it now. */
export interface KnownTopic {
  readonly title: string;
  /** The first link to another topic: its words, and the title of the topic it leads to. */
  readonly link: { readonly text: string; readonly leadsTo: string };
  /** The first words of the body. */
  readonly opening: string;
  /** Title of the group that it stands in. */
  readonly group: string;
}

/** Looks a topic up by its id, so that a test does not repeat titles that the content may change. */
export function knownTopic(id: string): KnownTopic {
  const read = readReference(readFileSync('dist/reference.json', 'utf8'));
  if ('problem' in read) throw new Error(read.problem);
  const { topics, groups } = read.reference;
  const topic = topics.find(each => each.id === id);
  const group = groups.find(each => each.id === topic?.group);
  if (!topic || !group) throw new Error(`The reference has no topic ${id}`);
  const [, text = '', target] = /\[([^\]^]+)\]\(topic:([\w-]+)/.exec(topic.body) ?? [];
  const leadsTo = topics.find(each => each.id === target)?.title ?? '';
  return {
    title: topic.title,
    group: group.title,
    link: { text: text.replace(/\s+/g, ' '), leadsTo },
    opening: topic.body.split(/\s+/).slice(0, 7).join(' '),
  };
}
