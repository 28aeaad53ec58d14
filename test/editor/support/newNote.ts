import * as vscode from 'vscode';
import { eventually } from './eventually';

/**
 * Opens a new note. The editor may give the name of a note that was just closed to the new one, and for a moment the
 * old text with it: then another one is opened.
 */
export function newNote(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  return eventually(async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    return lines(document.getText()) === lines(content) ? document : undefined;
  }, 'a new note');
}

/** The editor gives a text with several kinds of line ends only one. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
