import type { Topic } from '../reference/reference';
import type { FoundPart } from './lookupIndex';
import { topicParts } from './topicParts';

/** More of a section than a line of a list can show is not kept. */
const longestExcerpt = 240;

/** The headings and questions of all topics, for a look-up. */
export function partsToFind(topics: readonly Topic[]): readonly FoundPart[] {
  return topics.flatMap(topic => {
    let questions = 0;
    return topicParts(topic).flatMap(({ kind, title, anchor, text }): FoundPart[] => {
      if (kind === 'opening') return [];
      const shown = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
      if (kind === 'section') {
        return [{ kind: 'heading', id: `${topic.id}#${anchor}`, title, topic, text: shown, anchor }];
      }
      questions++;
      const place = `question-${questions}`;
      return [{ kind: 'question', id: `${topic.id}?${questions}`, title, topic, text: shown, anchor: place }];
    });
  });
}
