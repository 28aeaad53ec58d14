import { ruleOf } from '../matching/ruleOf';
import { type Sentence, say } from './sentence';
import type { Name, Term } from './term';

/** An alias of one term that is the main name of another one. */
export interface AliasClash {
  readonly term: Term;
  readonly alias: Name;
  readonly other: Term;
}

/** The clashes within a file; terms that tell themselves apart by `notToConfuse` do not clash. */
export function aliasClashes(terms: readonly Term[]): readonly AliasClash[] {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    const key = term.names[0].text.toLowerCase();
    if (!byName.has(key)) byName.set(key, term);
  }
  return terms.flatMap(term =>
    term.names.slice(1).flatMap(alias => {
      const other = byName.get(alias.text.toLowerCase());
      if (!other || other === term || !sameName(alias, other.names[0])) return [];
      const told = [term, other].some(one =>
        one.notToConfuse.some(({ id }) => id === term.id || id === other.id),
      );
      return told ? [] : [{ term, alias, other }];
    }),
  );
}

/** Acronyms that differ in case are different names. */
function sameName(a: Name, b: Name): boolean {
  const cased = (name: Name) => ['exact', 'context'].includes(ruleOf(name));
  return a.text === b.text || !(cased(a) || cased(b));
}

/** What is said about a clash. */
export function clashMessage({ alias }: AliasClash, line: number | undefined): Sentence {
  return say`"${alias.text}" is also the name of the term on line ${line ?? '?'}. Both meanings are shown; take it out here if one is meant.`;
}
