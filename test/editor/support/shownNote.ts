import * as vscode from 'vscode';
import { newNote } from './newNote';

/**
 * Shows a new note with its cursors.
 *
 * @param mark Stands in the text for a cursor.
 */
export async function showNote(
  marked: string,
  language = 'markdown',
  mark = '|',
): Promise<vscode.TextEditor> {
  const parts = marked.split(mark);
  const document = await newNote(parts.join(''), language);
  const editor = await vscode.window.showTextDocument(document);
  let offset = 0;
  const cursors = parts.slice(0, -1).map(part => {
    offset += part.length;
    const position = document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  if (cursors.length > 0) editor.selections = cursors;
  return editor;
}

/** Takes one step back in the note in front. */
export async function undo(): Promise<void> {
  await vscode.commands.executeCommand('undo');
}

/** Closes all editors without asking whether to save. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
