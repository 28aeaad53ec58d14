import { sameName, sameWord, type Word } from './words';

/** How the words beside an acronym agree with its full name. */
export type Verdict =
  /** They are the full name, or another one that the glossary gives. */
  | 'same'
  /** They say the full name with other words behind it or in another order, or in one long word of another language. */
  | 'loose'
  /** They are nearly the full name. */
  | 'near'
  /** They spell the acronym, but name something else. */
  | 'foreign'
  /** They are no full name. */
  | 'other';

/** The words beside an acronym that stand for its full name. */
export interface SpelledOut {
  readonly verdict: Verdict;
  /** Index of the first word, and the index behind the last one. */
  readonly from: number;
  readonly to: number;
}

/** The least likeness of words that are nearly a full name; set on the notes in test/core/writing/checks. */
const near = 0.65;
/** As {@link near}, for words whose initials spell the acronym as well. */
const nearByInitials = 0.55;

/** Words that say little: they weigh less when names are compared. */
const small = new Set(
  'a an and as at by de des du et for from in into its la le les of on or the to under with'.split(' '),
);

/** What a term is called in full, folded. */
export interface FullNames {
  readonly expansion: readonly string[];
  /** All full names in any language, in singular and plural. */
  readonly all: readonly (readonly string[])[];
}

/**
 * Compares the words beside an acronym with the names of its term.
 *
 * @param side Whether they stand before the acronym, `nationally determined contribution (NDC)`, so that the last
 * word counts, or after it, so that the first does.
 */
export function spelledOut(
  words: readonly Word[],
  full: FullNames,
  acronym: string,
  side: 'before' | 'after',
): SpelledOut {
  const keys = words.map(({ key }) => key);
  const window = (length: number) =>
    side === 'before'
      ? { from: Math.max(0, keys.length - length), to: keys.length }
      : { from: 0, to: Math.min(keys.length, length) };
  for (const wanted of full.all) {
    const at = window(wanted.length);
    if (sameName(keys.slice(at.from, at.to), wanted)) return { verdict: 'same', ...at };
  }
  const said = saidLoosely(keys, full, side);
  if (said) return said;
  const { expansion } = full;
  const initials = initialsSpell(words, acronym, side);
  let best: SpelledOut & { readonly likeness: number } = { verdict: 'other', likeness: 0, ...window(0) };
  for (
    let length = Math.max(2, expansion.length - 3);
    expansion.length > 1 && length <= expansion.length + 2;
    length++
  ) {
    const at = window(length);
    if (at.to - at.from < length) break;
    const written = keys.slice(at.from, at.to);
    if (!bordersFit(written, expansion)) continue;
    const likeness = likenessOf(written, expansion);
    if (likeness > best.likeness) best = { verdict: 'other', likeness, ...at };
  }
  if (best.likeness >= (initials ? nearByInitials : near)) return { ...best, verdict: 'near' };
  if (initials) return { verdict: 'foreign', ...initials };
  const last = side === 'before' ? words.at(-1) : undefined;
  return last && isCompound(last.text)
    ? { verdict: 'loose', from: words.length - 1, to: words.length }
    : best;
}

/** Words that may stand between a full name and the bracket with its acronym: "the Perform, Achieve and Trade scheme (PAT)". */
const mostBehind = 3;

/**
 * The full name among other words, or its words in another order: "renewable power round the clock (RE-RTC)". Only the
 * very full name: others may be part of what is nearly it.
 */
function saidLoosely(
  keys: readonly string[],
  { expansion }: FullNames,
  side: 'before' | 'after',
): SpelledOut | undefined {
  const { length } = expansion;
  if (length < 2) return undefined;
  if (side === 'after') {
    const from = keys.findIndex((_, i) => sameName(keys.slice(i, i + length), expansion));
    if (from >= 0) return { verdict: 'same', from, to: from + length };
  }
  const from = side === 'before' ? Math.max(0, keys.length - length - mostBehind) : 0;
  const written = side === 'before' ? keys.slice(from) : keys.slice(0, length + mostBehind);
  const isThere = written.some((_, i) => sameName(written.slice(i, i + length), expansion));
  return isThere || isReordered(written, expansion)
    ? { verdict: 'loose', from, to: from + written.length }
    : undefined;
}

/** Whether words hold all that are of weight in a name, and in another order: in the same one, a small word may be wrong. */
function isReordered(written: readonly string[], name: readonly string[]): boolean {
  const wanted = name.filter(key => !small.has(key));
  const held = written.filter(key => wanted.some(each => sameWord(key, each)));
  return (
    wanted.length > 1 &&
    wanted.every(key => held.some(each => sameWord(key, each))) &&
    !(held.length === wanted.length && held.every((key, i) => sameWord(key, wanted[i] ?? '')))
  );
}

/** Whether a word is put together of several, as in German or Swedish: English has hardly any so long. */
function isCompound(word: string): boolean {
  return /^\p{L}{18,}$/u.test(word);
}

/** Whether the first and last words can be the ends of the name, so that we know what it is that is wrong. */
function bordersFit(written: readonly string[], expansion: readonly string[]): boolean {
  const first = written[0] ?? '';
  const last = written.at(-1) ?? '';
  if (small.has(first) || small.has(last)) return false;
  return (
    expansion.some(key => likeWord(first, key) > 0) &&
    (expansion.some(key => likeWord(last, key) > 0) || written.length === expansion.length)
  );
}

/** Twice the weight of the words that two names share in order, by the weight of both: 1 for the same, 0 for nothing. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const key of a) {
    const next = [0];
    for (let i = 1; i <= b.length; i++) {
      const other = b[i - 1] ?? '';
      const shared = (row[i - 1] ?? 0) + likeWord(key, other) * Math.min(weight(key), weight(other));
      next.push(Math.max(shared, row[i] ?? 0, next[i - 1] ?? 0));
    }
    row = next;
  }
  const total = [...a, ...b].reduce((sum, key) => sum + weight(key), 0);
  return (2 * (row.at(-1) ?? 0)) / total;
}

function weight(key: string): number {
  return small.has(key) ? 0.25 : 1;
}

/** 1 for the same word; less for one of the same stem, `industrial` and `industry`, or with a slip of the pen. */
function likeWord(a: string, b: string): number {
  if (sameWord(a, b)) return 1;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const longer = Math.max(a.length, b.length);
  return shared >= 4 && shared * 2 > longer ? 0.75 : 0;
}

/** The words whose initials spell an acronym, small words left out or not; `undefined` when they do not. */
function initialsSpell(
  words: readonly Word[],
  acronym: string,
  side: 'before' | 'after',
): { readonly from: number; readonly to: number } | undefined {
  const wanted = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  for (const skips of [false, true]) {
    let spelled = '';
    const order = side === 'before' ? [...words].reverse() : words;
    for (const [i, { key }] of order.entries()) {
      if (skips && small.has(key)) continue;
      spelled = side === 'before' ? `${key[0]}${spelled}` : `${spelled}${key[0]}`;
      if (spelled.length < wanted.length) continue;
      if (spelled !== wanted) break;
      return side === 'before' ? { from: words.length - i - 1, to: words.length } : { from: 0, to: i + 1 };
    }
  }
  return undefined;
}
