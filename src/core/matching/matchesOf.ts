import type { Annotation } from './annotation';

/** What is told of a note to other programs: on the command line and by the extension, in the same words. */
export interface Matches {
  /** Sorted by `start`, not overlapping. */
  readonly matches: readonly Match[];
}

/** A place in a note that names one or more terms. */
export interface Match {
  /** Offsets in the note, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** The note from `start` to `end`. */
  readonly text: string;
  /** All meanings, the best first; never empty. */
  readonly terms: readonly MatchedTerm[];
}

/** A meaning of a place. */
export interface MatchedTerm {
  readonly id: string;
  /** The main name, then all others. */
  readonly names: readonly string[];
  /** `built-in`, or what the program calls the glossary: its file, or `note:` and the note that defines the term. */
  readonly glossary: string;
}

/** The annotations of a note in the form that other programs read (design section 6). */
export function matchesOf(text: string, annotations: readonly Annotation[]): Matches {
  const matches = annotations.map(({ from, to, meanings }) => ({
    start: from,
    end: to,
    text: text.slice(from, to),
    terms: meanings.map(({ term, glossary }) => ({
      id: term.id,
      names: term.names.map(name => name.text),
      glossary,
    })),
  }));
  return { matches };
}
