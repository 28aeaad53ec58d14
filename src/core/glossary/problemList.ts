import type { Place } from './glossary';
import { messageOf, type Problem } from './problem';
import { type Sentence, say } from './sentence';

/** Nobody reads more; a file that is no glossary at all may hold millions. */
const mostProblems = 100;

/** The problems of one file, of which only the first hundred are kept and the rest counted. */
export class ProblemList {
  readonly #kept: Problem[] = [];
  #more = 0;

  /** @param file Path or URI for messages. */
  constructor(private readonly file: string) {}

  add(place: Place, said: Sentence | string, severity: Problem['severity'] = 'error'): void {
    if (this.#kept.length === mostProblems) this.#more++;
    else {
      const { line, column, length } = place;
      const end = length > 0 ? { endColumn: column + length } : {};
      this.#kept.push({ file: this.file, line, column, ...end, ...messageOf(said), severity });
    }
  }

  all(): readonly Problem[] {
    const last = this.#kept.at(-1);
    if (this.#more === 0 || !last) return this.#kept;
    const { line, column } = last;
    const more = say`${this.#more} further problems of this file are not listed.`;
    return [...this.#kept, { file: this.file, line, column, ...messageOf(more), severity: 'warning' }];
  }
}
