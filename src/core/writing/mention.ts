import type { Term } from '../glossary/term';
import type { Annotation, JudgedMeaning } from '../matching/annotation';
import type { Span } from './span';
import type { Verdict } from './spelledOut';

/** Full name and acronym beside each other. */
export interface Pair {
  readonly verdict: Exclude<Verdict, 'other'>;
  /** The full name as it is written. */
  readonly full: Span;
  /** From the opening bracket to behind the closing one. */
  readonly bracket: Span;
  /** `full`: full name (ACRONYM); `acronym`: ACRONYM (full name). */
  readonly first: 'full' | 'acronym';
  /** Whether the bracket holds nothing else. */
  readonly isBare: boolean;
}

/** A place where a note names a term that has an acronym and a full name. */
export interface Mention extends Span {
  readonly annotation: Annotation;
  readonly meaning: JudgedMeaning;
  readonly term: Term;
  /** The acronym as the glossary writes it. */
  readonly acronym: string;
  readonly kind: 'acronym' | 'full';
  /** For an acronym that is spelled out beside it. */
  readonly pair?: Pair;
  /** For an acronym that is explained beside it otherwise: in apposition, by a footnote, by `<abbr title>`. */
  readonly isExplained: boolean;
  /** `body` is running text of the author's own; `title` the words of a link that are more than the term, or of an image, and what stands between quotation marks. */
  readonly place: 'body' | 'heading' | 'quote' | 'title' | 'aside';
  /** Under a heading like "Abbreviations". */
  readonly inGlossary: boolean;
  /** Whether a cell holds the name and nothing else. */
  readonly isWholeBlock: boolean;
}
