import type { TextEdit } from '../textEdit';

/** The checks by id, in the order in which they are listed. */
export const checkIds = [
  'unexpanded',
  'wrong-expansion',
  'repeated-expansion',
  'superseded-name',
  'inconsistent-spelling',
] as const;

/** Id of a check. */
export type CheckId = (typeof checkIds)[number];

/** Something in a note that its author may want to write otherwise. Offsets are UTF-16. */
export interface Finding {
  readonly check: CheckId;
  readonly from: number;
  readonly to: number;
  /** A plain sentence. */
  readonly message: string;
  /** The best first; may be empty where an edit would break markup. */
  readonly fixes: readonly Fix[];
  /** Address of the term, as `formatTermRef` writes it. */
  readonly term: string;
  /** The term's main name. */
  readonly name: string;
}

/** A way to mend a {@link Finding}. */
export interface Fix {
  /** What it does, short enough for a menu. */
  readonly title: string;
  readonly kind: 'expand' | 'footnote' | 'replace';
  readonly edits: readonly TextEdit[];
}

/** The sentences of findings and fixes. */
export interface CheckLabels {
  readonly unexpanded: (acronym: string, expansion: string) => string;
  readonly wrongExpansion: (acronym: string, written: string, expansion: string) => string;
  readonly repeatedExpansion: (acronym: string) => string;
  readonly supersededName: (name: string, current: string) => string;
  readonly inconsistentSpelling: (written: string, usual: string) => string;
  readonly expandHere: (text: string) => string;
  readonly asFootnote: string;
  readonly replaceBy: (text: string) => string;
}
