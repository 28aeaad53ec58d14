import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { openAtTerm } from './openAtTerm';
import { registerCommand } from './registerCommand';
import { termRefOf } from './targets';

/** "Edit This Term": opens the file at the term. */
export function registerEditTerm(
  deps: Pick<Deps, 'reference' | 'glossaries' | 'annotations'>,
): vscode.Disposable {
  return registerCommand(deps.reference, commandIds.editTerm, async target => {
    const ref = termRefOf(target) ?? (await refAtCursor(deps));
    const found = ref === undefined ? undefined : await deps.glossaries.term(ref);
    if (!found) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No known term stands here.'));
    } else if (found.glossary.uri) {
      await openAtTerm(found.glossary.uri, found.term.id, found.glossary.level);
    } else {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          '“{0}” comes with LeadIT Companion and cannot be changed itself.',
          found.term.names[0].text,
        ),
      );
    }
  });
}

/** The address of the best meaning at the cursor; `undefined` where there is none. */
async function refAtCursor({ annotations }: Pick<Deps, 'annotations'>): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const [best] = (await annotations.at(editor.document, editor.selection.active))?.meanings ?? [];
  return best && formatTermRef({ glossary: best.glossary, id: best.term.id });
}
