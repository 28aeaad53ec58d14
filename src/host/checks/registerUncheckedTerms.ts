import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { manageTermList } from '../manageTermList';

/** "Never check" a term, from a quick fix, and "Manage Terms That Are Never Checked". */
export function registerUncheckedTerms({
  glossaries,
  unchecked,
}: Pick<Deps, 'glossaries' | 'unchecked'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.neverCheckTerm, async (target?: unknown) => {
      if (typeof target === 'string') await unchecked.add(target);
    }),
    vscode.commands.registerCommand(commandIds.manageUncheckedTerms, () =>
      manageTermList(glossaries, unchecked, {
        title: vscode.l10n.t('Terms That Are Never Checked'),
        placeHolder: vscode.l10n.t('Untick what is to be checked again'),
        nothing: vscode.l10n.t('All terms are checked. The quick fix “Never check …” takes one out.'),
      }),
    ),
  );
}
