import type { Term } from '../glossary/term';
import { formatTermRef } from '../glossary/termRef';
import type { JudgedMeaning } from '../matching/annotation';
import type { Note } from '../matching/note';
import { partsOf } from './partsOf';

/** A place in a note; offsets, UTF-16. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A term that a note uses, with all its uses in order. */
export interface UsedTerm {
  /** The term's reference. */
  readonly ref: string;
  readonly meaning: JudgedMeaning;
  readonly uses: readonly Span[];
}

/** The terms of a note by their best meaning: those used most first, of equals the one that comes first. */
export function usedTerms(note: Note): readonly UsedTerm[] {
  const found = new Map<
    Term,
    { readonly ref: string; readonly meaning: JudgedMeaning; readonly uses: Span[] }
  >();
  for (const part of partsOf(note)) {
    for (const { from, to, meanings } of part.annotations()) {
      const [meaning] = meanings;
      if (!meaning) continue;
      const place = { from: from + part.from, to: to + part.from };
      const used = found.get(meaning.term);
      if (used) used.uses.push(place);
      else {
        const ref = formatTermRef({ glossary: meaning.glossary, id: meaning.term.id });
        found.set(meaning.term, { ref, meaning, uses: [place] });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.uses.length - a.uses.length);
}
