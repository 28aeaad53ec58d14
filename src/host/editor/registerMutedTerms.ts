import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { manageTermList } from '../manageTermList';

/** "I Know This Term" and "Manage Muted Terms". */
export function registerMutedTerms({
  annotations,
  glossaries,
  muted,
}: Pick<Deps, 'annotations' | 'glossaries' | 'muted'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.muteTerm, async (target?: unknown) => {
      const ref = typeof target === 'string' ? target : await refAtCursor(annotations);
      const found = ref === undefined ? undefined : await glossaries.term(ref);
      if (!found) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a term that you know.'));
        return;
      }
      await muted.add(found.ref);
      const undo = vscode.l10n.t('Undo');
      const choice = await vscode.window.showInformationMessage(
        vscode.l10n.t('“{0}” is not marked any more, in any note.', found.term.names[0].text),
        undo,
      );
      if (choice === undo) await muted.remove(found.ref);
    }),
    vscode.commands.registerCommand(commandIds.manageMutedTerms, () =>
      manageTermList(glossaries, muted, {
        title: vscode.l10n.t('Muted Terms'),
        placeHolder: vscode.l10n.t('Untick what is to be marked again'),
        nothing: vscode.l10n.t('No term is muted. “LeadIT: I Know This Term” mutes the one at the cursor.'),
      }),
    ),
  );
}

async function refAtCursor(annotations: Deps['annotations']): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const annotation = await annotations.at(editor.document, editor.selection.active);
  const [meaning] = annotation?.meanings ?? [];
  return meaning && formatTermRef({ glossary: meaning.glossary, id: meaning.term.id });
}
