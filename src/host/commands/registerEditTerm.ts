import * as vscode from 'vscode';
import { draftOf } from '../../core/glossary/draftOf';
import { formatTermRef } from '../../core/glossary/termRef';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { TermInUse } from '../stores/glossaryStore';
import { openAtTerm } from './openAtTerm';
import { pickGlossary } from './pickGlossary';
import { registerCommand } from './registerCommand';
import { termRefOf } from './targets';
import { writeTerm } from './writeTerm';

/** "Edit This Term": opens the file at the term; a built-in one is copied to a glossary of the user's first. */
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
      await copyAndEdit(deps, found);
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

async function copyAndEdit({ glossaries }: Pick<Deps, 'glossaries'>, { term }: TermInUse): Promise<void> {
  const copy = vscode.l10n.t('Copy to My Glossary');
  const [{ text: name }] = term.names;
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}” comes with LeadIT Companion and cannot be changed itself.', name),
    {
      modal: true,
      detail: vscode.l10n.t(
        'A copy of it in a glossary of your own comes first wherever that glossary counts; the built-in meaning stays visible behind it.',
      ),
    },
    copy,
  );
  if (choice !== copy) return;
  const uri = await pickGlossary(glossaries, vscode.l10n.t('Copy “{0}” to', name));
  if (!uri) return;
  const id = await writeTerm(glossaries, uri, draftOf(term));
  if (id !== undefined) await openAtTerm(uri, id, 'user');
}
