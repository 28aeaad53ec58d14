import { keepCase } from '../matching/characters';
import { pluralOf, spellingsOf } from '../matching/variants';

/** A word of a text with its place. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  /** Folded, so that words which the matcher takes for one are the same: accents, case, spelling, `'s`. */
  readonly key: string;
}

/** The words of a text; digits and letters with what is glued to them. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}_+&]+(?:['’][\p{L}]+)?/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    text: word,
    key: wordKey(word),
  }));
}

/** The folded words of a name. */
export function keysOf(name: string): readonly string[] {
  return wordsOf(name).map(({ key }) => key);
}

/** Whether two lists of folded words are the same but for the number of the last word. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const last = a.length - 1;
  return (
    a.length === b.length && a.every((key, i) => (i === last ? sameWord(key, b[i] ?? '') : key === b[i]))
  );
}

/** Whether two folded words are the same but for their number. */
export function sameWord(a: string, b: string): boolean {
  return a === b || pluralOf(a) === b || pluralOf(b) === a || `${a}s` === b || `${b}s` === a;
}

function wordKey(word: string): string {
  const folded = keepCase(word)
    .toLowerCase()
    .replace(/'\p{L}+$/u, '');
  return [...spellingsOf(folded)].sort()[0] ?? folded;
}
