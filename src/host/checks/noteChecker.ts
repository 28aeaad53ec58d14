import type * as vscode from 'vscode';
import type { Finding } from '../../core/writing/checks/check';
import { checkNote } from '../../core/writing/checks/checkNote';
import { checkLabels } from '../checkLabels';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';
import { readCheckSettings } from './checkSettings';

/** Longer notes are not checked, in UTF-16 units: the check reads all of a note in one go. */
export const longestNote = 500_000;

/** Findings in a document, as it was in one version. */
export interface CheckedDocument {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** Checks documents, each version once. */
export class NoteChecker {
  readonly #deps: Pick<Deps, 'annotations' | 'reference' | 'unchecked'>;
  readonly #checked = new Map<vscode.TextDocument, CheckedDocument>();

  constructor(deps: Pick<Deps, 'annotations' | 'reference' | 'unchecked'>) {
    this.#deps = deps;
  }

  /** Whether a document is one that the user wants checked. */
  isWanted(document: vscode.TextDocument): boolean {
    return isNote(document) && readCheckSettings(document).only.length > 0;
  }

  /** What is found in a document as it is now; `undefined` when it is not wanted, too long, cancelled or changing. */
  async check(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<CheckedDocument | undefined> {
    if (!this.isWanted(document) || document.getText().length > longestNote) return undefined;
    const known = this.#checked.get(document);
    if (known?.version === document.version) return known;
    const { annotations, reference, unchecked } = this.#deps;
    // that the reference cannot be read has been told once
    const loaded = await reference.get().catch(() => undefined);
    const note = loaded && (await annotations.note(document, token));
    const { only } = readCheckSettings(document);
    if (!loaded || !note || token.isCancellationRequested || only.length === 0) return undefined;
    const findings = checkNote(document.getText(), document.languageId, note.all(), {
      only,
      never: new Set(unchecked.refs),
      labels: checkLabels(),
      sources: loaded.sources,
    });
    const checked = { version: document.version, findings };
    this.#checked.set(document, checked);
    return checked;
  }

  /** Forgets what was found, in one document or in all. */
  forget(document?: vscode.TextDocument): void {
    if (document) this.#checked.delete(document);
    else this.#checked.clear();
  }
}
