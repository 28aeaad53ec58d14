import { expansionIn } from './expansionIn';
import type { Glossary, Place } from './glossary';
import { IdKeeper } from './idKeeper';
import { noteDefinitions } from './noteDefinitions';
import type { Term } from './term';
import { termOf } from './termOf';

/**
 * The terms that a note defines for itself in lines `*[ABC]: meaning`, outside front matter and fenced code.
 * Linear in the note, and next to nothing for a note without such lines.
 *
 * @param file Path or URI of the note.
 */
export function noteGlossary(file: string, text: string): Glossary {
  const terms: Term[] = [];
  const places = new Map<string, Place>();
  const ids = new IdKeeper();
  for (const { name, meaning, place } of text.includes('*[') ? noteDefinitions(text) : []) {
    const id = ids.takeFor(name);
    const expansion = expansionIn(name, meaning);
    // an author who defines a name writes it as defined
    const draft = { name, match: 'exact' as const, ...(expansion ? { expansion } : { definition: meaning }) };
    terms.push(termOf(draft, id, ''));
    places.set(id, place);
  }
  return { file, terms, contexts: [{ name: '', paths: [], meta: {}, terms }], places, imports: [] };
}
