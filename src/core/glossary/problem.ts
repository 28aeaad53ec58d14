import { inEnglish, type Sentence } from './sentence';

/** Something wrong in a file that a person wrote, said so that they can mend it. */
export interface Problem {
  /** Path or URI of the file, as it was handed in. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** 1-based column behind the end, on the same line; `undefined` when only the start is known. */
  readonly endColumn?: number;
  /** A plain sentence: what is wrong and what to do. */
  readonly message: string;
  /** The same for translation; `undefined`: it is said in English only, or was translated already. */
  readonly sentence?: Sentence;
  /** `error`: something is left out because of it; `warning`: everything is still used. */
  readonly severity: 'error' | 'warning';
}

/** The customary one-line form, which editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** The message of a problem from its sentence; a plain text is not translated. */
export function messageOf(said: Sentence | string): Pick<Problem, 'message' | 'sentence'> {
  return typeof said === 'string' ? { message: said } : { message: inEnglish(said), sentence: said };
}
