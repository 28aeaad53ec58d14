import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';

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
      await muted.mute(found.ref);
      const undo = vscode.l10n.t('Undo');
      const choice = await vscode.window.showInformationMessage(
        vscode.l10n.t('“{0}” is not marked any more, in any note.', found.term.names[0].text),
        undo,
      );
      if (choice === undo) await muted.unmute(found.ref);
    }),
    vscode.commands.registerCommand(commandIds.manageMutedTerms, () => manage(glossaries, muted)),
  );
}

async function refAtCursor(annotations: Deps['annotations']): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const annotation = await annotations.at(editor.document, editor.selection.active);
  const [meaning] = annotation?.meanings ?? [];
  return meaning && formatTermRef({ glossary: meaning.glossary, id: meaning.term.id });
}

/** Lets the user take terms off the list. What another machine's glossary calls muted is shown as it is kept. */
async function manage(glossaries: Deps['glossaries'], muted: Deps['muted']): Promise<void> {
  const { refs } = muted;
  if (refs.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No term is muted. “LeadIT: I Know This Term” mutes the one at the cursor.'),
    );
    return;
  }
  const items = await Promise.all(
    refs.map(async ref => {
      const found = await glossaries.term(ref);
      return {
        label: found?.term.names[0].text ?? ref,
        ...(found?.term.expansion !== undefined && { description: found.term.expansion }),
        picked: true,
        ref,
      };
    }),
  );
  const kept = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Muted Terms'),
    placeHolder: vscode.l10n.t('Untick what is to be marked again'),
    matchOnDescription: true,
  });
  if (kept) await muted.replace(kept.map(({ ref }) => ref));
}
