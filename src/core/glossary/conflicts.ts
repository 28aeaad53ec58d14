import { keepCase } from '../matching/characters';
import type { Term } from './term';

/** A term in a glossary. */
export interface Placed {
  readonly term: Term;
  readonly glossary: { readonly glossary: string };
}

/** A name that several glossaries explain. */
export interface Conflict<T extends Placed> {
  /** As the first of them writes it. */
  readonly name: string;
  /** All terms with that name, in the order given. */
  readonly meanings: readonly T[];
}

/**
 * The names that more than one glossary explains, whatever their case, accents and hyphens, sorted. Names of the
 * same terms are told once, by the first that they share.
 *
 * @param terms Those of the nearest glossary first.
 */
export function conflicts<T extends Placed>(terms: readonly T[]): readonly Conflict<T>[] {
  const byName = new Map<string, { readonly name: string; readonly meanings: T[] }>();
  for (const placed of terms) {
    const own = new Set<string>();
    for (const { text } of placed.term.names) {
      const key = keepCase(text)
        .toLowerCase()
        .replace(/[\s-]+/g, ' ')
        .trim();
      if (own.has(key)) continue;
      own.add(key);
      const known = byName.get(key);
      if (known) known.meanings.push(placed);
      else byName.set(key, { name: text, meanings: [placed] });
    }
  }
  const numbers = new Map(terms.map((placed, i) => [placed, i]));
  const told = new Set<string>();
  const found = [...byName.values()].filter(({ meanings }) => {
    if (new Set(meanings.map(({ glossary }) => glossary.glossary)).size < 2) return false;
    const same = meanings.map(each => numbers.get(each)).join(' ');
    return !told.has(same) && told.add(same);
  });
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
