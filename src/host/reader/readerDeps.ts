import type * as vscode from 'vscode';
import type { Annotate } from '../../core/reading/markTerms';
import type { Reference } from '../../core/reference/reference';

/** What the reader needs from the rest of the extension. */
export interface ReaderDeps {
  readonly extensionUri: vscode.Uri;
  /** Rejects with an error whose message can be shown as it is. */
  readonly reference: () => Promise<Reference>;
  readonly annotate: Annotate;
  /** The durable link to a topic, for the clipboard. */
  readonly linkTo: (topic: string, anchor?: string) => string;
  /** Fires when {@link reference} or {@link annotate} would now give something else: open pages are rendered again. */
  readonly onDidChange?: vscode.Event<unknown>;
}
