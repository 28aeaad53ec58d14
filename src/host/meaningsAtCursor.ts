import * as vscode from 'vscode';
import { formatTermRef } from '../core/glossary/termRef';
import { isNote } from './noteLanguages';
import type { AnnotationStore } from './stores/annotationStore';

/** References of what the term at the cursor may mean, the best first; `undefined` where there is no term or no note. */
export async function meaningsAtCursor(
  annotations: AnnotationStore,
  token?: vscode.CancellationToken,
): Promise<readonly string[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  // one without a column is no editor of a note: the input of a view, a panel with output
  if (!editor || editor.viewColumn === undefined || !isNote(editor.document)) return undefined;
  const annotation = await annotations.at(editor.document, editor.selection.active, token);
  return annotation?.meanings.map(({ glossary, term }) => formatTermRef({ glossary, id: term.id }));
}
