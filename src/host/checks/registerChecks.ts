import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { onDidChangeNoteLanguages } from '../noteLanguages';
import { checksSection } from './checkSettings';
import { diagnosticsOf, tooLong } from './diagnosticsOf';
import { longestNote, NoteChecker } from './noteChecker';
import { registerCheckFixes } from './registerCheckFixes';
import { registerUncheckedTerms } from './registerUncheckedTerms';

/** Findings follow an edit after the typing has paused so long, in milliseconds. */
const pause = 600;
/** Findings follow anything else so soon, in milliseconds: the editor comes first. */
const soon = 100;

/** Finds fault with how known terms are used, in the notes that are shown, once the user has switched that on. */
export function registerChecks(
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'reference' | 'unchecked'>,
): vscode.Disposable {
  const checker = new NoteChecker(deps);
  const shown = new ShownChecks(checker);
  const anew = () => {
    checker.forget();
    shown.followAll();
  };
  // what is shown already; the timer lets the activation end first
  shown.followAll();
  return vscode.Disposable.from(
    shown,
    registerCheckFixes(checker),
    registerUncheckedTerms(deps),
    vscode.window.onDidChangeVisibleTextEditors(() => shown.followAll()),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) shown.follow(document, pause);
    }),
    // a change of language comes as an opening of the same document
    vscode.workspace.onDidOpenTextDocument(document => {
      checker.forget(document);
      shown.follow(document, soon);
    }),
    vscode.workspace.onDidCloseTextDocument(document => checker.forget(document)),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(checksSection)) anew();
    }),
    onDidChangeNoteLanguages(anew),
    deps.glossaries.onDidChange(anew),
    deps.unchecked.onDidChange(anew),
  );
}

/** The findings of documents that are shown, and of no others. */
class ShownChecks implements vscode.Disposable {
  readonly #checker: NoteChecker;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('leadit');
  readonly #due = new Map<vscode.TextDocument, unknown>();
  readonly #running = new Map<vscode.TextDocument, vscode.CancellationTokenSource>();

  constructor(checker: NoteChecker) {
    this.#checker = checker;
  }

  /** Looks at all documents that are shown, and drops what was found in others. */
  followAll(): void {
    const visible = visibleDocuments();
    for (const document of visible) this.follow(document, soon);
    this.#diagnostics.forEach(uri => {
      if (![...visible].some(document => document.uri.toString() === uri.toString())) {
        this.#diagnostics.delete(uri);
      }
    });
  }

  follow(document: vscode.TextDocument, wait: number): void {
    if (!visibleDocuments().has(document)) return;
    this.#running.get(document)?.cancel();
    clearTimeout(this.#due.get(document));
    this.#due.set(
      document,
      setTimeout(() => {
        this.#due.delete(document);
        void this.#update(document);
      }, wait),
    );
  }

  dispose(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    for (const source of this.#running.values()) source.cancel();
    this.#diagnostics.dispose();
  }

  async #update(document: vscode.TextDocument): Promise<void> {
    if (!this.#checker.isWanted(document)) {
      this.#diagnostics.delete(document.uri);
      return;
    }
    if (document.getText().length > longestNote) {
      this.#diagnostics.set(document.uri, [tooLong()]);
      return;
    }
    const source = new vscode.CancellationTokenSource();
    this.#running.set(document, source);
    const checked = await this.#checker.check(document, source.token);
    if (this.#running.get(document) === source) this.#running.delete(document);
    const current = checked?.version === document.version && !source.token.isCancellationRequested;
    source.dispose();
    if (!checked || !current || !visibleDocuments().has(document)) return;
    this.#diagnostics.set(document.uri, diagnosticsOf(document, checked.findings));
  }
}

function visibleDocuments(): ReadonlySet<vscode.TextDocument> {
  return new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
}
