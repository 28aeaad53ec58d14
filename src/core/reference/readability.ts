import { chartOfParagraph } from './charts/placement';
import type { Topic } from './reference';
import { sentences } from './sentences';

/** How long the sentences of a page are. */
export interface PageFigures {
  /** `group/id`. */
  readonly page: string;
  readonly words: number;
  /** Average. */
  readonly wordsPerSentence: number;
  /** The longest sentence, in words, and how it starts. */
  readonly longest: { readonly words: number; readonly start: string };
}

/** How hard the reference is to read, as far as counting tells. */
export interface Readability {
  /** Average over all sentences of all pages. */
  readonly wordsPerSentence: number;
  readonly longestPage: PageFigures | undefined;
  /** The five pages with the longest sentences on average, the hardest first. */
  readonly hardest: readonly PageFigures[];
}

/**
 * Counts words a sentence in the bodies of topics. What ends without a full stop (headings, rows, short list items)
 * counts for the length of the page alone.
 */
export function readability(topics: readonly Topic[]): Readability {
  const pages = topics.map(measure);
  const total = pages.reduce(
    (sum, { said, sentenceCount }) => ({ said: sum.said + said, count: sum.count + sentenceCount }),
    { said: 0, count: 0 },
  );
  const figures = pages.map(page => page.figures);
  return {
    wordsPerSentence: total.said / Math.max(1, total.count),
    longestPage: [...figures].sort((a, b) => b.words - a.words)[0],
    hardest: [...figures].sort((a, b) => b.wordsPerSentence - a.wordsPerSentence).slice(0, 5),
  };
}

function measure({ group, id, body }: Topic) {
  const blocks = body.split(/\n{2,}/).filter(block => !chartOfParagraph(block));
  const complete = blocks
    .flatMap(block => sentences(block))
    .map(({ text }) => plain(text))
    .filter(text => /[.!?]["'”’)*_]*$/.test(text))
    .map(text => ({ text, words: countWords(text) }));
  const said = complete.reduce((sum, { words }) => sum + words, 0);
  const longest = complete.reduce((a, b) => (b.words > a.words ? b : a), { text: '', words: 0 });
  const figures: PageFigures = {
    page: `${group}/${id}`,
    words: countWords(blocks.map(plain).join(' ')),
    wordsPerSentence: said / Math.max(1, complete.length),
    longest: { words: longest.words, start: longest.text.split(' ').slice(0, 6).join(' ') },
  };
  return { figures, said, sentenceCount: complete.length };
}

/** Without citations, targets of links, and marks at the start of a line. */
function plain(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]*_`]/g, '')
    .replace(/^\s*(?:[-+>#]+|\d+[.)])\s/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number with its signs, or a word with its hyphens, is one word. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.,/–-]*[\p{L}\p{N}])?/gu)?.length ?? 0;
}
