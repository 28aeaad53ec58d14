import type { Term } from '../glossary/term';
import type { Reason } from './evidence';
import type { Form, Meaning } from './form';

/** A span of a note that names one or more known terms. */
export interface Annotation {
  /** Offsets, UTF-16. */
  readonly from: number;
  readonly to: number;
  /** All meanings, the best first; never empty. */
  readonly terms: readonly Term[];
  /** The same meanings with their glossaries and why they were taken. */
  readonly meanings: readonly JudgedMeaning[];
}

/** A meaning with the rule that decided. */
export interface JudgedMeaning extends Meaning {
  readonly reason: Reason;
  /** The name of the term that stands there, and whether in another number than its own. */
  readonly form: Pick<Form, 'name' | 'inflected'>;
}
