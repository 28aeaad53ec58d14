import type { Term } from '../glossary/term';

/** The names of a term besides its main one and the expansion. One that differs in its capitals only is there for the matcher. */
export function otherNames(term: Term): readonly string[] {
  const [main, ...others] = term.names.map(name => name.text);
  const shown = new Set([main, term.expansion].map(name => name?.toLowerCase()));
  return others.filter(name => !shown.has(name.toLowerCase()) && shown.add(name.toLowerCase()));
}
