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
  /** `error`: something is left out because of it; `warning`: everything is still used. */
  readonly severity: 'error' | 'warning';
}

/** The customary one-line form, which editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}
