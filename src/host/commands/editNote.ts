import * as vscode from 'vscode';
import type { TextEdit } from '../../core/writing/textEdit';
import { textEditsOf } from '../rangeOf';

/** The editor with the note in front; `undefined`, and the user is told, when there is none. */
export function noteInFront(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open the note that this is for.'));
  return editor;
}

/**
 * Makes edits in the note of an editor, as one step that can be undone. Says so when the note cannot be changed.
 *
 * @param version Of the document that the edits were made for.
 */
export async function editNote(
  editor: vscode.TextEditor,
  version: number,
  edits: readonly TextEdit[],
): Promise<void> {
  const { document } = editor;
  const done =
    document.version === version &&
    (await editor.edit(builder => {
      for (const { range, newText } of textEditsOf(document, edits)) builder.replace(range, newText);
    }));
  if (!done) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing was written: the note has changed meanwhile, or is read-only.'),
    );
  }
}
