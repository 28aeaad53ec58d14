import { formatTermRef } from '../glossary/termRef';
import type { Meaning } from '../matching/form';

/** The address of the term of a meaning. */
export function refOf({ glossary, term }: Pick<Meaning, 'glossary' | 'term'>): string {
  return formatTermRef({ glossary, id: term.id });
}
