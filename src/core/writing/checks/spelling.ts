/** A name as it is written, taken apart into what may differ. Each part is one text, so that it can be compared. */
export interface Spelling {
  readonly words: readonly string[];
  /** What stands between the words, as written. */
  readonly between: readonly string[];
  /** Small letters, one word a line, without the ending of the plural. */
  readonly letters: string;
  /** A space or a hyphen for each gap. */
  readonly signs: string;
  /** `C` for each word that begins with a capital, `c` for any other. */
  readonly capitals: string;
}

/** Takes a name apart. */
export function spellingOf(name: string): Spelling {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const between = name.split(/[\p{L}\p{N}\p{M}]+/u);
  return {
    words,
    between,
    letters: words.map((word, i) => (i === words.length - 1 ? stemOf(word) : word).toLowerCase()).join('\n'),
    signs: between.slice(1, -1).map(signOf).join(''),
    capitals: words.map(word => (/^\p{Lu}/u.test(word) ? 'C' : 'c')).join(''),
  };
}

/** The name spelled as told, in its own number; what is `undefined` stays as it is. */
export function respell(
  { words, between, letters, signs }: Spelling,
  usual: Record<'letters' | 'signs' | 'capitals', string | undefined>,
): string {
  const own = letters.split('\n');
  const others = (usual.letters ?? letters).split('\n');
  const spelled = words.map((word, i) => {
    const ending = i === words.length - 1 ? word.slice(stemOf(word).length) : '';
    const other = others[i] ?? '';
    const plain = other === own[i] ? word : inCaseOf(other, word) + ending;
    const capital = usual.capitals?.[i];
    return capital === undefined ? plain : withCapital(plain, capital === 'C');
  });
  const gaps = between.slice(1, -1).map((gap, i) => {
    const sign = usual.signs?.[i];
    return sign === undefined || sign === '.' || sign === signs[i] ? gap : sign;
  });
  return `${between[0] ?? ''}${spelled.map((word, i) => word + (gaps[i] ?? '')).join('')}${between.at(-1) ?? ''}`;
}

function signOf(gap: string): string {
  if (/^\s+$/u.test(gap)) return ' ';
  return /^[\p{Pd}\u2212]$/u.test(gap) ? '-' : '.';
}

/** A word without what tells its number: `technolog` for both `technology` and `technologies`. */
function stemOf(word: string): string {
  return word.replace(/(?:ies|(?<=s|x|z|ch|sh)es|(?<![siu])s|(?<=[^aeiou])y)$/, '');
}

/** Letters in the case of a word that they take the place of. */
function inCaseOf(letters: string, word: string): string {
  if (letters.length > word.length) return withCapital(letters, /^\p{Lu}/u.test(word));
  return [...letters]
    .map((letter, i) => (/\p{Lu}/u.test(word[i] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

function withCapital(word: string, capital: boolean): string {
  const first = word.charAt(0);
  return (capital ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}
