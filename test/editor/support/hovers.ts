import * as vscode from 'vscode';
import { newNote } from './newNote';

/** A hover as its reader sees it. */
export interface SeenHover {
  readonly said: string;
  /** The text that it is for. */
  readonly about: string;
}

/** What hovers say at a position of a document. */
export async function hoversAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly SeenHover[]> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.map(({ contents, range }) => ({
    said: contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n'),
    about: document.getText(range),
  }));
}

/** What hovers say at the `|` of a new note. */
export async function hoverAt(marked: string, language = 'markdown'): Promise<readonly SeenHover[]> {
  const offset = marked.indexOf('|');
  const content = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = await newNote(content, language);
  return hoversAt(document, document.positionAt(offset));
}
