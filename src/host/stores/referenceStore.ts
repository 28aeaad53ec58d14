import * as vscode from 'vscode';
import { readReference } from '../../core/reference/readReference';
import type { Reference } from '../../core/reference/reference';

/** The reference cannot be had; the user has been told why and what to do. */
export class ReferenceUnavailable extends Error {}

/**
 * The compiled reference, read when it is first asked for.
 * A failure is told once and remembered: whoever asks again gets the same error, until {@link reload}.
 */
export class ReferenceStore implements vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires after {@link reload}. */
  readonly onDidChange = this.#didChange.event;
  readonly #file: vscode.Uri;
  #reading: Promise<Reference> | undefined;
  #known: Reference | undefined;
  /** Whether the message about a failure is on the screen. */
  #telling = false;

  constructor(extensionUri: vscode.Uri) {
    this.#file = vscode.Uri.joinPath(extensionUri, 'dist', 'reference.json');
  }

  /** Rejects with {@link ReferenceUnavailable}, whose message can be shown as it is. */
  get(): Promise<Reference> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** What {@link get} would give, for who cannot wait; `undefined` when it has not been read. */
  get now(): Reference | undefined {
    return this.#known;
  }

  /** Reads the file again, after a failure. */
  reload(): void {
    this.#reading = undefined;
    this.#known = undefined;
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  async #read(): Promise<Reference> {
    const read = await this.#load();
    if ('reference' in read) {
      this.#known = read.reference;
      return read.reference;
    }
    void this.tell(read.problem);
    throw new ReferenceUnavailable(read.problem);
  }

  async #load(): Promise<ReturnType<typeof readReference>> {
    try {
      return readReference(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return {
        problem: vscode.l10n.t(
          'The reference cannot be read ({0}). Reinstall LeadIT Companion to repair it.',
          why,
        ),
      };
    }
  }

  /** Says what is wrong, with a way out; once at a time. */
  async tell(problem: string): Promise<void> {
    if (this.#telling) return;
    this.#telling = true;
    const again = vscode.l10n.t('Try Again');
    const show = vscode.l10n.t('Show Extension');
    const choice = await vscode.window.showErrorMessage(problem, again, show);
    this.#telling = false;
    if (choice === again) this.reload();
    if (choice === show) {
      await vscode.commands.executeCommand('workbench.extensions.search', '@installed LeadIT Companion');
    }
  }
}
