import { uniqueSlugs } from '../reading/slug';
import type { Topic } from '../reference/reference';

/** A part of a topic, its text without markup. */
export interface TopicPart {
  /** `opening` is what stands before the first heading. */
  readonly kind: 'opening' | 'section' | 'question';
  /** The heading or the question; empty for an opening. */
  readonly title: string;
  /** Anchor of the heading; empty where there is none. */
  readonly anchor: string;
  readonly text: string;
}

/** A topic taken apart: its opening with the summary, its sections, its questions with their answers. */
export function topicParts({ summary, body, questions }: Topic): readonly TopicPart[] {
  const unique = uniqueSlugs();
  const sections = `${summary}\n\n${body}`.split(/^(?=#{2,6} )/m).map((part): TopicPart => {
    const title = plain(/^#+ +(.*)/.exec(part)?.[1]?.replace(/\s*#*$/, '') ?? '');
    const text = plain(part.replace(/^#+ .*\n?/, ''));
    return title === ''
      ? { kind: 'opening', title, anchor: '', text }
      : { kind: 'section', title, anchor: unique(title), text };
  });
  return [
    ...sections,
    ...questions.map(
      ({ question, answer }): TopicPart => ({
        kind: 'question',
        title: plain(question),
        anchor: '',
        text: plain(answer),
      }),
    ),
  ];
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s|:-]+\|?\s*$/gm, '')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/[|>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
