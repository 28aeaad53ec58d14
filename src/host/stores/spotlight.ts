import * as vscode from 'vscode';

/** Terms that one feature wants explained, for whichever view explains terms. By reference. */
export class Spotlight implements vscode.Disposable {
  readonly #didPreview = new vscode.EventEmitter<string | undefined>();
  /** Fires with the term that is being looked at in a list; `undefined` when it no longer is. Nothing is to be opened for it. */
  readonly onDidPreview = this.#didPreview.event;
  readonly #didShow = new vscode.EventEmitter<string>();
  /** Fires with a term that was asked for: it is to be shown even where nothing is open yet. */
  readonly onDidShow = this.#didShow.event;

  preview(term: string | undefined): void {
    this.#didPreview.fire(term);
  }

  show(term: string): void {
    this.#didShow.fire(term);
  }

  dispose(): void {
    this.#didPreview.dispose();
    this.#didShow.dispose();
  }
}
