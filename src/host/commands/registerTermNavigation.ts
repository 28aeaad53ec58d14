import * as vscode from 'vscode';
import { nextAnnotation } from '../../core/writing/nextUse';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { registerCommand } from './registerCommand';

/** "Next Term", "Previous Term": moves the cursor to the start of the next known term, around the end of the note. */
export function registerTermNavigation({
  reference,
  annotations,
}: Pick<Deps, 'reference' | 'annotations'>): vscode.Disposable {
  const go = async (direction: 1 | -1) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const note = await annotations.note(document);
    const next = note && nextAnnotation(note, document.offsetAt(selection.active), direction);
    if (!next) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No other known term in this note'), 3000);
      return;
    }
    const place = document.positionAt(next.from);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(
      new vscode.Range(place, document.positionAt(next.to)),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  };
  return vscode.Disposable.from(
    registerCommand(reference, commandIds.nextTerm, () => go(1)),
    registerCommand(reference, commandIds.previousTerm, () => go(-1)),
  );
}
