import * as vscode from 'vscode';
import { addTerm } from '../../core/glossary/addTerm';
import { readGlossary } from '../../core/glossary/readGlossary';
import type { TermDraft } from '../../core/glossary/termDraft';
import type { Deps } from '../deps';
import { inUserLanguage } from '../inUserLanguage';

/**
 * Adds a term to a glossary file, as one step that can be undone, and saves the file unless it had unsaved changes
 * already. What cannot be done is told to the user.
 *
 * @returns The id that the term has got; `undefined` when it could not be added.
 */
export async function writeTerm(
  glossaries: Deps['glossaries'],
  uri: vscode.Uri,
  draft: TermDraft,
): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const text = document.getText();
  const result = addTerm(text, draft);
  if ('fault' in result) {
    const show = vscode.l10n.t('Open File');
    const message = vscode.l10n.t(
      'The term cannot be added to {0}. {1}',
      nameOf(uri),
      inUserLanguage(result.fault),
    );
    if ((await vscode.window.showErrorMessage(message, show)) === show) {
      await vscode.window.showTextDocument(document);
    }
    return undefined;
  }
  const before = readGlossary(uri.toString(), text).glossary.places;
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to, text: insert } of result.edits) {
    edit.replace(uri, new vscode.Range(document.positionAt(from), document.positionAt(to)), insert);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The term cannot be added to {0}: the file cannot be changed.', nameOf(uri)),
    );
    return undefined;
  }
  // what the user has not saved yet is left for them to save
  if (!wasDirty) await document.save();
  await glossaries.refresh(uri);
  const { glossary } = readGlossary(uri.toString(), document.getText());
  return glossary.terms.find(({ id }) => !before.has(id))?.id;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
