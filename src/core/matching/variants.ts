/** Pairs of endings and stems that British and American English spell apart; each works both ways. */
const spellings: readonly (readonly [british: RegExp, american: string, back: RegExp, british: string])[] = [
  [/is(e[sd]?|ers?|ing|ations?|able)$/i, 'iz$1', /iz(e[sd]?|ers?|ing|ations?|able)$/i, 'is$1'],
  [/ys(e[sd]?|ers?|ing)$/i, 'yz$1', /yz(e[sd]?|ers?|ing)$/i, 'ys$1'],
  [
    /^(lab|col|behavi|vap|harb|fav|neighb|arm|hum)our/i,
    '$1or',
    /^(lab|col|behavi|vap|harb|fav|neighb|arm|hum)or/i,
    '$1our',
  ],
  [/(cent|fib|met|lit|theat)re(s?)$/i, '$1er$2', /(cent|fib|met|lit|theat)er(s?)$/i, '$1re$2'],
  [/(catal|dial|anal)ogue(s?)$/i, '$1og$2', /(catal|dial|anal)og(s?)$/i, '$1ogue$2'],
  [/^(program)me(s?)$/i, '$1$2', /^(program)(s?)$/i, '$1me$2'],
  [/^(alumin)ium$/i, '$1um', /^(alumin)um$/i, '$1ium'],
  [/^(sul)ph/i, '$1f', /^(sul)f/i, '$1ph'],
  [/^(gr)ey$/i, '$1ay', /^(gr)ay$/i, '$1ey'],
  [/^(def|off|lic)ence(s?)$/i, '$1ense$2', /^(def|off|lic)ense(s?)$/i, '$1ence$2'],
  [
    /^(fuel|model|label|travel|level|cancel)l(ed|ing|ers?)$/i,
    '$1$2',
    /^(fuel|model|label|travel|level|cancel)(ed|ing|ers?)$/i,
    '$1l$2',
  ],
  [/^(m)ould/i, '$1old', /^(m)old/i, '$1ould'],
  [/^(arte)fact/i, 'artifact', /^(arti)fact/i, 'artefact'],
];

/** The word as written, and as the other side of the Atlantic spells it. Case is kept. */
export function spellingsOf(word: string): readonly string[] {
  const found = new Set([word]);
  for (const [british, american, back, original] of spellings) {
    if (british.test(word)) found.add(inCaseOf(word, word.replace(british, american)));
    else if (back.test(word)) found.add(inCaseOf(word, word.replace(back, original)));
  }
  return [...found];
}

/** What comes in is written small. */
function inCaseOf(word: string, spelling: string): string {
  return spelling !== word && word === word.toUpperCase() ? spelling.toUpperCase() : spelling;
}

/**
 * The regular English plural, or nothing when the word has none that differs from it.
 * An acronym takes a small s whatever its last letter: NDCs, ETSs.
 */
export function pluralOf(word: string): string | undefined {
  if (!/\p{L}$/u.test(word)) return undefined;
  if (/\p{Lu}$/u.test(word)) return `${word}s`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|us|as|is|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return word.endsWith('s') ? undefined : `${word}s`;
}

/** What a word is the regular English plural of; nothing when it is none, or may be none. */
export function singularOf(word: string): string | undefined {
  if (!/\p{Ll}{3}s$/u.test(word) || /(?:ss|us|is|as)$/.test(word)) return undefined;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:sses|xes|ches|shes)$/.test(word) ? -2 : -1);
}
