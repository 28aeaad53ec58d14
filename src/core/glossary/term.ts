/**
 * How a name may be found in prose (design rule 5): `any` in any case · `exact` in the case as written ·
 * `context` as exact, and only with evidence · `phrase` several words, any case · `never` for look-up only.
 */
export type MatchRule = 'any' | 'exact' | 'context' | 'phrase' | 'never';

/** One of the names of a term. */
export interface Name {
  readonly text: string;
  /** `undefined`: the default for the way the name is written (design rule 5). */
  readonly match?: MatchRule;
  /**
   * `own words`: for a `context` name that is met all over, as a bare number is. Of all evidence only the term's own
   * `context` words and its full name open it, and they have to stand near.
   */
  readonly needs?: 'own words';
  /** A former name: the main name of the term has taken its place. */
  readonly status?: 'superseded';
}

/** Whether what a term stands for is still so. */
export type Status = 'in force' | 'proposed' | 'superseded' | 'ended';

/** A term that is often mixed up with this one, and why they differ. */
export interface Confusable {
  /** Id of the other term. */
  readonly id: string;
  readonly reason: string;
}

/** One meaning, with its names. */
export interface Term {
  /** Unique within its glossary. */
  readonly id: string;
  /** Title of the context that the term stands in; for the built-in glossary its category. */
  readonly category: string;
  /** The main name first, then the expansion if there is one, then the aliases. */
  readonly names: readonly [Name, ...Name[]];
  /** The main name spelled out; also among {@link names}. */
  readonly expansion?: string;
  /** Markdown, one to three sentences; empty when the glossary gives none. */
  readonly definition: string;
  readonly examples: readonly string[];
  /** Words that make this meaning likely. */
  readonly context: readonly string[];
  /** Words that rule this meaning out, for names that are matched in the case as written. */
  readonly notContext: readonly string[];
  /** `none`: a word known far outside the field, whose presence is no evidence for other terms. */
  readonly evidence?: 'none';
  readonly notToConfuse: readonly Confusable[];
  /** Id of the topic that explains the term. */
  readonly topic?: string;
  /** Ids of sources, or the words `general usage`. */
  readonly sources: readonly string[];
  /** Date up to which the definition is known to be right. */
  readonly asOf?: string;
  readonly status?: Status;
  /** BCP 47 tag to official name in that language. */
  readonly translations: Readonly<Record<string, string>>;
  /** Free key-value pairs, as in Contextive's format. */
  readonly meta: Readonly<Record<string, string>>;
}
