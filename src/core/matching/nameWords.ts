import { Glue, glueBetween, Tokenizer } from './tokenizer';
import { pluralOf, singularOf, spellingsOf } from './variants';

/** A word or sign of a name, or of a clue. */
export interface NameWord {
  /** Folded but for its case. */
  readonly written: string;
  /** How it follows the one before. */
  readonly glue: Glue;
  /** Whether the reader of notes takes it for a sign, not a word. */
  readonly isSign: boolean;
  /** Whether it holds no letter or digit: a gap beside it may be missing. */
  readonly isBare: boolean;
}

/** The words and signs of a name. */
export function nameWords(name: string): readonly NameWord[] {
  const text = name.trim();
  const reader = new Tokenizer(text);
  const words: NameWord[] = [];
  for (let end = 0; reader.next(end); end = reader.to) {
    const { written, isSign } = reader;
    const glue = words.length === 0 ? Glue.Gap : (glueBetween(text, end, reader.from) ?? Glue.Gap);
    words.push({ written, glue, isSign, isBare: !/[\p{L}\p{N}]/u.test(written) });
  }
  return words;
}

/** The plurals of a name's last word in all its spellings; none where it has no regular one. */
export function pluralsOf(spellings: readonly string[]): readonly string[] {
  return spellings.flatMap(word => {
    const plural = pluralOf(word) ?? [];
    // "ETSs", and also "ETSes"
    return /[SXZ]$/.test(word) ? [plural, `${word}es`].flat() : plural;
  });
}

/** The singulars of a name's last word in all its spellings; none where it is no regular plural. */
export function singularsOf(spellings: readonly string[]): readonly string[] {
  return spellings.flatMap(word => singularOf(word) ?? []);
}

/** All spellings of a name, or of its plural, its words joined by spaces. */
export function spellingsOfName(name: string, plural: boolean): readonly string[] {
  const variants = nameWords(name).map(({ written }) => spellingsOf(written));
  const last = variants.pop() ?? [];
  variants.push(plural ? pluralsOf(last) : last);
  return variants.reduce<readonly string[]>(
    (starts, words) => starts.flatMap(start => words.map(word => (start === '' ? word : `${start} ${word}`))),
    [''],
  );
}
