import type { MatchRule, Name, Term } from '../glossary/term';
import { isCapital } from './characters';
import { spellingsOfName } from './nameWords';

/** A term with the glossary that it stands in. */
export interface Meaning {
  readonly term: Term;
  readonly glossary: string;
  /** Number of the glossary in its index. */
  readonly part: number;
}

/** In what other number than its own a name stands; `false`: in its own. */
export type Inflection = 'plural' | 'singular' | false;

/** A word of a term's `context` or `notContext`. */
export interface Clue {
  readonly meaning: Meaning;
  readonly speaksFor: boolean;
}

/** A name as the matcher stores it. */
export class Form {
  /** Whether its case must be as written: {@link accepts} tells how. */
  readonly keepsCase: boolean;
  /** Whether it fits no place that starts with a small letter, whatever its spellings. */
  readonly isCapital: boolean;
  /** See {@link accepts}; worked out when the name is first met, for of many names few ever are. */
  #accepted: readonly string[] | undefined;

  /** @param inflected Whether this is the plural or singular of the name; it yields to a term that is really called so. */
  constructor(
    readonly meaning: Meaning,
    readonly name: Name,
    readonly rule: Exclude<MatchRule, 'never'>,
    readonly inflected: Inflection,
  ) {
    this.keepsCase = rule === 'exact' || rule === 'context';
    this.isCapital = this.keepsCase && isCapital(name.text.charCodeAt(0));
  }

  /** The name as it is written here. */
  get written(): string {
    return this.name.text;
  }

  /** Whether it is written so in code only. */
  get inCode(): boolean {
    return false;
  }

  /** The spellings in which a name that keeps its case is accepted. */
  get accepts(): readonly string[] {
    this.#accepted ??= spellingsOfName(this.written, this.inflected === 'plural');
    return this.#accepted;
  }
}
