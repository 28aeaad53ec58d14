import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';

/** The selection, or the whole term at the cursor, or the word there; empty where there is none. */
export async function wordsAtCursor(annotations: Deps['annotations']): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection).replace(/\s+/g, ' ').trim().slice(0, 100);
  if (isNote(document)) {
    const annotation = await annotations.at(document, selection.active);
    if (annotation) return annotation.terms[0]?.names[0].text ?? '';
  }
  const word = document.getWordRangeAtPosition(selection.active);
  return word ? document.getText(word) : '';
}
