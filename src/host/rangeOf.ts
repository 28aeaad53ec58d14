import * as vscode from 'vscode';
import { inOrder, type TextEdit } from '../core/writing/textEdit';

/** The range of two offsets in a document. */
export function rangeOf(
  document: vscode.TextDocument,
  { from, to }: { readonly from: number; readonly to: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(from), document.positionAt(to));
}

/** The core's edits as the editor's, for the document as it is now. */
export function textEditsOf(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): readonly vscode.TextEdit[] {
  return inOrder(edits).map(edit => vscode.TextEdit.replace(rangeOf(document, edit), edit.insert));
}
