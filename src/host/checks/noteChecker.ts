import type * as vscode from 'vscode';
import type { Finding } from '../../core/writing/checks/check';
import { checkSteps } from '../../core/writing/checks/checkNote';
import { checkLabels } from '../checkLabels';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';
import { readCheckSettings } from './checkSettings';

/** Longer notes are not checked, in UTF-16 units: a step of the check reads all of a note in one go. */
export const longestNote = 2_000_000;

/** Findings in a document, as it was in one version. */
export interface CheckedDocument {
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** Checks documents, each version once. */
export class NoteChecker {
  readonly #deps: Pick<Deps, 'annotations' | 'reference' | 'unchecked'>;
  readonly #checked = new Map<vscode.TextDocument, CheckedDocument>();
  /** Grows when all is forgotten: what was begun before is not kept. */
  #age = 0;

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
    const { version } = document;
    const age = this.#age;
    const steps = checkSteps(document.getText(), document.languageId, note.all(), {
      only,
      never: new Set(unchecked.refs),
      labels: checkLabels(),
      sources: loaded.sources,
    });
    const findings = await inTurns(
      steps,
      () => token.isCancellationRequested || document.version !== version,
    );
    if (!findings) return undefined;
    const checked = { version, findings };
    if (age === this.#age) this.#checked.set(document, checked);
    return checked;
  }

  /** Forgets what was found, in one document or in all. */
  forget(document?: vscode.TextDocument): void {
    if (document) this.#checked.delete(document);
    else {
      this.#checked.clear();
      this.#age++;
    }
  }
}

/** A turn lasts so long and one step more, in milliseconds: then the editor has its own. */
const turn = 20;

/** Goes through steps in turns. `undefined` when they were given up. */
async function inTurns<T>(steps: Generator<void, T>, isOff: () => boolean): Promise<T | undefined> {
  for (let end = Date.now() + turn; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < end) continue;
    await new Promise<void>(resolve => setTimeout(resolve));
    if (isOff()) return undefined;
    end = Date.now() + turn;
  }
}
