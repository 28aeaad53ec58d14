import * as vscode from 'vscode';
import { slug } from '../../core/glossary/glossary';
import { newGlossary } from '../../core/glossary/newGlossary';
import type { Deps } from '../deps';

interface PlaceItem extends vscode.QuickPickItem {
  readonly folder: vscode.Uri;
}

/** Makes a glossary file where the user wants it; `undefined` when they do not want one after all. */
export async function makeGlossary(glossaries: Deps['glossaries']): Promise<vscode.Uri | undefined> {
  const title = vscode.l10n.t('New Glossary');
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the glossary, for example of your team or project'),
    ignoreFocusOut: true,
    validateInput: text => (text.trim() === '' ? vscode.l10n.t('A glossary needs a name.') : undefined),
  });
  if (name === undefined) return undefined;
  const places = placesFor(glossaries);
  const [first] = places;
  const place =
    places.length === 1
      ? first
      : await vscode.window.showQuickPick(places, {
          title,
          placeHolder: vscode.l10n.t('For which notes?'),
          ignoreFocusOut: true,
        });
  if (!place) return undefined;
  await vscode.workspace.fs.createDirectory(place.folder);
  const uri = vscode.Uri.joinPath(place.folder, `${slug(name)}.glossary.yml`);
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(newGlossary(name.trim()));
  edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file {0} cannot be made: there may be one already.', path),
    );
    return undefined;
  }
  await glossaries.refresh();
  return uri;
}

/** The folders in question, the one that the note in front lies in first. */
function placesFor(glossaries: Deps['glossaries']): readonly PlaceItem[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const note = vscode.window.activeTextEditor?.document.uri;
  const workspaceFolder = note && vscode.workspace.getWorkspaceFolder(note);
  const own = note && workspaceFolder && vscode.Uri.joinPath(note, '..');
  const isRoot = own?.toString() === workspaceFolder?.uri.toString().replace(/\/$/, '');
  return [
    ...folders.map(({ name, uri }) => ({
      label: `$(root-folder) ${name}`,
      description: vscode.l10n.t('For all notes in this folder'),
      folder: uri,
    })),
    ...(own && !isRoot
      ? [
          {
            label: `$(folder) ${vscode.workspace.asRelativePath(own)}`,
            description: vscode.l10n.t('For the notes here and below only'),
            folder: own,
          },
        ]
      : []),
    {
      label: `$(account) ${vscode.l10n.t('My glossaries')}`,
      description: vscode.l10n.t('For all your notes, in any folder'),
      folder: glossaries.ownFolder,
    },
  ];
}
