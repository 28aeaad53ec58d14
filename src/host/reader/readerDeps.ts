import type * as vscode from 'vscode';
import type { Annotate } from '../../core/reading/markTerms';
import type { ShownTerm } from '../../core/reading/termPage';
import type { Reference } from '../../core/reference/reference';

/** What the reader needs from the rest of the extension. */
export interface ReaderDeps {
  readonly extensionUri: vscode.Uri;
  /** Rejects with an error whose message can be shown as it is. */
  readonly reference: () => Promise<Reference>;
  /** The term that a reference means; `undefined` when there is none. Rejects as {@link reference} does. */
  readonly termAt: (ref: string) => Promise<ShownTerm | undefined>;
  readonly annotate: Annotate;
  /** Where the size of the text is kept over restarts. */
  readonly memory: vscode.Memento;
  /** Fires when {@link reference}, {@link termAt} or {@link annotate} would now give something else: open pages are rendered again. */
  readonly onDidChange?: vscode.Event<unknown>;
}
