import type { MatchRule, Name, Status } from './term';

/** A term as a person fills it in; every key is one of the YAML format. */
export interface TermDraft {
  readonly name: string;
  readonly definition?: string;
  readonly examples?: readonly string[];
  /** A {@link Name} for one that follows a rule of its own. */
  readonly aliases?: readonly (string | Name)[];
  readonly id?: string;
  readonly expansion?: string;
  readonly match?: MatchRule;
  readonly context?: readonly string[];
  readonly notContext?: readonly string[];
  readonly topic?: string;
  readonly sources?: readonly string[];
  readonly asOf?: string;
  readonly status?: Status;
  readonly translations?: Readonly<Record<string, string>>;
  readonly meta?: Readonly<Record<string, string>>;
}
