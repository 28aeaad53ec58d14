import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { canWriteTerms } from '../stores/glossaryStore';
import { makeGlossary } from './makeGlossary';

interface GlossaryItem extends vscode.QuickPickItem {
  /** The file; `undefined`: one that is to be made. */
  readonly uri?: vscode.Uri;
}

/** Lets the user choose a file that terms can be written to, or make one; `undefined` when they do neither. */
export async function pickGlossary(
  glossaries: Deps['glossaries'],
  title: string,
): Promise<vscode.Uri | undefined> {
  const files = await glossaries.files();
  const writable = files.filter(({ uri }) => canWriteTerms(uri));
  const items: GlossaryItem[] = writable.map(file => ({
    label: `$(notebook) ${file.title}`,
    description:
      file.level === 'user' ? vscode.l10n.t('For all your notes') : vscode.workspace.asRelativePath(file.uri),
    ...(!file.on && { detail: vscode.l10n.t('This glossary is turned off.') }),
    uri: file.uri,
  }));
  const make: GlossaryItem = { label: `$(add) ${vscode.l10n.t('New Glossary…')}` };
  if (items.length === 0) return makeGlossary(glossaries);
  const picked = await vscode.window.showQuickPick(
    [...items, { label: '', kind: vscode.QuickPickItemKind.Separator }, make],
    { title, placeHolder: vscode.l10n.t('Choose a glossary'), matchOnDescription: true },
  );
  return picked && (picked.uri ?? makeGlossary(glossaries));
}
