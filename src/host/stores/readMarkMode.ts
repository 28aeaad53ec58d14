import * as vscode from 'vscode';
import { longestFrontMatter } from '../../core/matching/markdownGrammar';
import { type MarkMode, markModeOfNote, markModes } from '../../core/writing/markMode';

/** How the terms of a note are marked: by its front matter, else by the setting for its folder and language. */
export function readMarkMode(document: vscode.TextDocument): MarkMode {
  if (document.languageId === 'markdown') {
    const head = new vscode.Range(new vscode.Position(0, 0), document.positionAt(longestFrontMatter));
    const own = /^\ufeff?(?:---|\+\+\+)/.test(document.lineAt(0).text)
      ? markModeOfNote(document.getText(head))
      : undefined;
    if (own !== undefined) return own;
  }
  const set = vscode.workspace.getConfiguration('leadit', document).get<string>('marks');
  return markModes.find(mode => mode === set) ?? 'firstInSection';
}
