import * as vscode from 'vscode';
import { isGlossaryFile } from '../../core/glossary/glossaryFormat';
import type { Problem } from '../../core/glossary/problem';
import { readGlossary } from '../../core/glossary/readGlossary';
import type { Deps } from '../deps';
import { problemText } from '../inUserLanguage';

/** Problems follow the typing after a pause of so long, in milliseconds. */
const pause = 250;

/**
 * What is wrong in glossary files, among the editor's problems: of an open file as its text is now, of any other as
 * it was saved. Files are looked for because of this only where one is open; those that are known are told of.
 */
export function registerGlossaryProblems({ glossaries }: Pick<Deps, 'glossaries'>): vscode.Disposable {
  const problems = new GlossaryProblems(glossaries);
  return vscode.Disposable.from(
    problems,
    glossaries.onDidChange(() => problems.followFiles()),
    vscode.workspace.onDidOpenTextDocument(document => problems.follow(document)),
    vscode.workspace.onDidCloseTextDocument(() => problems.followFiles()),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) problems.follow(document, pause);
    }),
  );
}

class GlossaryProblems implements vscode.Disposable {
  readonly #glossaries: Deps['glossaries'];
  readonly #shown = vscode.languages.createDiagnosticCollection('leadit-glossaries');
  readonly #due = new Map<string, unknown>();

  constructor(glossaries: Deps['glossaries']) {
    this.#glossaries = glossaries;
    for (const document of vscode.workspace.textDocuments) this.follow(document);
  }

  /** Tells what is wrong with all files as they are now. */
  followFiles(): void {
    const known = new Map(this.#glossaries.known.map(file => [file.uri.toString(), file]));
    const open = vscode.workspace.textDocuments.filter(document => this.#concerns(document));
    const openOnes = new Set(open.map(({ uri }) => uri.toString()));
    this.#shown.forEach(uri => {
      if (!known.has(uri.toString()) && !openOnes.has(uri.toString())) this.#shown.delete(uri);
    });
    for (const [key, { uri, problems, on }] of known) {
      if (!openOnes.has(key)) this.#show(uri, on ? problems : []);
    }
    for (const document of open) this.follow(document);
  }

  /** Tells what is wrong with the text of a document, if it is a glossary. */
  follow(document: vscode.TextDocument, wait = 0): void {
    if (!this.#concerns(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#due.get(key));
    this.#due.set(
      key,
      setTimeout(() => {
        this.#due.delete(key);
        if (document.isClosed) return;
        this.#show(document.uri, this.#problemsOf(document));
        // what is wrong with its imports is known when all have been read; that is told as a change
        void this.#glossaries.files();
      }, wait),
    );
  }

  dispose(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#shown.dispose();
  }

  #concerns({ uri }: vscode.TextDocument): boolean {
    return (isGlossaryFile(uri.path) && isUsersOwn(uri)) || this.#glossaries.knows(uri);
  }

  #problemsOf(document: vscode.TextDocument): readonly Problem[] {
    const key = document.uri.toString();
    const saved = this.#glossaries.known.find(({ uri }) => uri.toString() === key);
    if (saved && !saved.on) return [];
    if (saved && !document.isDirty) return saved.problems;
    return [...readGlossary(key, document.getText()).problems, ...(saved?.importProblems ?? [])];
  }

  #show(uri: vscode.Uri, problems: readonly Problem[]): void {
    if (problems.length === 0) this.#shown.delete(uri);
    else this.#shown.set(uri, problems.map(diagnosticOf));
  }
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
  const { line, column, endColumn, severity } = problem;
  const range = new vscode.Range(line - 1, column - 1, line - 1, (endColumn ?? column) - 1);
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), level);
  diagnostic.source = 'LeadIT';
  return diagnostic;
}

/** Other versions of a file, such as that of the last commit, are nobody's to mend. */
function isUsersOwn({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'untitled' || folders.some(({ uri }) => uri.scheme === scheme);
}
