import * as vscode from 'vscode';
import { expansionGuess } from '../../core/glossary/expansionGuess';
import type { TermDraft } from '../../core/glossary/termDraft';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { canWriteTerms } from '../stores/glossaryStore';
import { makeGlossary } from './makeGlossary';
import { openAtTerm } from './openAtTerm';
import { pickGlossary } from './pickGlossary';
import { registerCommand } from './registerCommand';
import { writeTerm } from './writeTerm';

/** "Add Term to Glossary", from the selection, and "New Glossary". */
export function registerAddTerm({
  reference,
  glossaries,
}: Pick<Deps, 'reference' | 'glossaries'>): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(reference, commandIds.addTerm, async target => {
      const draft = await askForTerm();
      if (!draft) return;
      const uri = fileOf(target) ?? (await pickGlossary(glossaries, vscode.l10n.t('Add Term to Glossary')));
      if (!uri) return;
      const id = await writeTerm(glossaries, uri, draft);
      if (id === undefined) return;
      const edit = vscode.l10n.t('Edit Term');
      const said = vscode.l10n.t('“{0}” is in the glossary now.', draft.name);
      if ((await vscode.window.showInformationMessage(said, edit)) === edit) {
        await openAtTerm(uri, id, 'workspace');
      }
    }),
    registerCommand(reference, commandIds.newGlossary, async () => {
      const uri = await makeGlossary(glossaries);
      if (uri) await vscode.window.showTextDocument(uri);
    }),
  );
}

/** The form, filled in from the selection; `undefined` when the user leaves it. */
async function askForTerm(): Promise<TermDraft | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected =
    editor?.document.getText(wordsRange(editor)).replace(/\s+/g, ' ').trim().slice(0, 200) ?? '';
  const ask = (step: number, value: string, prompt: string, needed?: string) =>
    vscode.window.showInputBox({
      title: vscode.l10n.t('Add Term to Glossary ({0}/3)', step),
      value,
      prompt,
      ignoreFocusOut: true,
      validateInput: text => (needed !== undefined && text.trim() === '' ? needed : undefined),
    });
  const name = await ask(
    1,
    selected,
    vscode.l10n.t('The term as you write it'),
    vscode.l10n.t('A term needs a name.'),
  );
  if (name === undefined) return undefined;
  const guess = editor && expansionGuess(editor.document.getText(), name.trim());
  const expansion = await ask(
    2,
    guess ?? '',
    vscode.l10n.t('What it is spelled out as; leave it empty when it is no short form'),
  );
  if (expansion === undefined) return undefined;
  const definition = await ask(3, '', vscode.l10n.t('What it means, in a sentence or two'));
  if (definition === undefined) return undefined;
  return { name: name.trim(), expansion: expansion.trim(), definition: definition.trim() };
}

/** The selection, or the word at the cursor. */
function wordsRange({ document, selection }: vscode.TextEditor): vscode.Range {
  if (!selection.isEmpty) return selection;
  return document.getWordRangeAtPosition(selection.active) ?? selection;
}

/** The file of a node of the tree that the command was called at; `undefined` when terms cannot be written there. */
function fileOf(target: unknown): vscode.Uri | undefined {
  const uri = (target as { readonly file?: { readonly uri?: unknown } } | undefined)?.file?.uri;
  return uri instanceof vscode.Uri && canWriteTerms(uri) ? uri : undefined;
}
