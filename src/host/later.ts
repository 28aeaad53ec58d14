import type * as vscode from 'vscode';

/** Work that waits until calls for it have paused. */
export class Later implements vscode.Disposable {
  readonly #work: () => unknown;
  #timer: unknown;

  constructor(work: () => unknown) {
    this.#work = work;
  }

  /** Does the work in so many milliseconds; a call before then puts it off. */
  in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, milliseconds);
  }

  /** Forgets the work that waits. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
