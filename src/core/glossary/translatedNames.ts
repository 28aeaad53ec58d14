import type { Term } from './term';

/**
 * What a term is called in other languages. A translation may hold a second established name in brackets at its end:
 * `FN:s ramkonvention om klimatförändringar (klimatkonventionen)`.
 */
export function translatedNames({ translations }: Pick<Term, 'translations'>): readonly string[] {
  return Object.values(translations).flatMap(name => {
    const [, first = name, second] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
    return second === undefined ? [first] : [first, second.trim()];
  });
}
