import * as vscode from 'vscode';

const setting = 'leadit.languages';

/**
 * The languages in which terms are explained, by the user's setting. By language only: a note may lie on any file
 * system. What is registered with it must follow a change of the setting, see {@link registerForNotes}.
 */
export function noteLanguages(): readonly vscode.DocumentFilter[] {
  const chosen: unknown = vscode.workspace.getConfiguration().get(setting);
  // a setting is written by hand
  const languages = Array.isArray(chosen) ? chosen.filter(each => typeof each === 'string') : [];
  return [...new Set<string>(languages)].filter(each => each !== '').map(language => ({ language }));
}

/** Whether terms are explained in a document. */
export function isNote(document: vscode.TextDocument): boolean {
  return noteLanguages().some(({ language }) => language === document.languageId);
}

/** Registers a provider for notes, and again whenever the user chooses other languages. */
export function registerForNotes(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let current = register(noteLanguages());
  const listener = onDidChangeNoteLanguages(() => {
    current.dispose();
    current = register(noteLanguages());
  });
  return { dispose: () => vscode.Disposable.from(listener, current).dispose() };
}

/** Lets menus know the languages: `editorLangId in leadit.languages`. */
export function tellMenusOfNoteLanguages(): vscode.Disposable {
  const tell = () =>
    vscode.commands.executeCommand(
      'setContext',
      setting,
      noteLanguages().map(({ language }) => language),
    );
  void tell();
  return onDidChangeNoteLanguages(tell);
}

/** Calls back when the user chooses other languages. */
export function onDidChangeNoteLanguages(changed: () => unknown): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(setting)) changed();
  });
}
