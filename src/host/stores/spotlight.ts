import * as vscode from 'vscode';

/** The term that the user looks at in some list, for the view that explains terms. */
export class Spotlight implements vscode.Disposable {
  readonly #didPreview = new vscode.EventEmitter<string | undefined>();
  /** Fires with the reference of a term; `undefined` when none is looked at any more. */
  readonly onDidPreview = this.#didPreview.event;

  preview(term: string | undefined): void {
    this.#didPreview.fire(term);
  }

  dispose(): void {
    this.#didPreview.dispose();
  }
}
