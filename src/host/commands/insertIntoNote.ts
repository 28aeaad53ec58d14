import * as vscode from 'vscode';

/**
 * Replaces the selections of the note in front, as one step that can be undone. Says so when there is no note.
 *
 * @param replacement What takes the place of a selection, given its text; that is empty at a mere cursor.
 */
export async function insertIntoNote(replacement: (selected: string) => string): Promise<void> {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the note that this is to go into.'));
    return;
  }
  await editor.edit(edit => {
    for (const selection of editor.selections) {
      edit.replace(selection, replacement(editor.document.getText(selection)));
    }
  });
}
