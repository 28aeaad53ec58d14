import * as vscode from 'vscode';
import { glossaryGlob, isGlossaryFile } from '../../core/glossary/glossaryFormat';
import { userGlossaryPlaces } from './glossarySettings';

/** More glossary files than this are not looked for in a workspace; the user is told when there are. */
export const mostFiles = 1000;

/** The glossary files that there are. */
export interface GlossaryPlaces {
  readonly workspace: readonly vscode.Uri[];
  /** Whether the workspace may have more of them than {@link mostFiles}. */
  readonly more: boolean;
  readonly user: readonly vscode.Uri[];
  /** Folders whose glossary files are the user's. */
  readonly userFolders: readonly vscode.Uri[];
}

/**
 * Looks for glossary files: in the workspace, but for what `files.exclude` hides and for packages of others, and in
 * the places that the user has named.
 *
 * @param ownFolder Where the extension itself keeps glossaries of the user; it need not exist.
 */
export async function findGlossaries(ownFolder: vscode.Uri): Promise<GlossaryPlaces> {
  const [workspace, user] = await Promise.all([
    vscode.workspace.workspaceFolders === undefined
      ? []
      : vscode.workspace.findFiles(glossaryGlob, '**/{node_modules,.git}/**', mostFiles),
    Promise.all([ownFolder, ...userGlossaryPlaces().map(uriOf)].map(filesAt)),
  ]);
  const inWorkspace = new Set(workspace.map(String));
  return {
    workspace: [...workspace].sort((a, b) => (a.path < b.path ? -1 : 1)),
    more: workspace.length >= mostFiles,
    user: user.flatMap(({ files }) => files).filter(uri => !inWorkspace.has(uri.toString())),
    userFolders: [ownFolder, ...user.flatMap(({ folder }) => folder ?? [])],
  };
}

/**
 * The URI of a place as the user writes it: a URI, or an absolute path on the file system that the workspace lies on.
 */
export function uriOf(place: string): vscode.Uri {
  // one letter and a colon is a drive
  if (/^[a-z][a-z\d+.-]+:/i.test(place)) return vscode.Uri.parse(place);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder && folder.uri.scheme !== 'file' && vscode.env.remoteName === undefined
    ? folder.uri.with({ path: place })
    : vscode.Uri.file(place);
}

/** The glossary files at a place: itself, or those right in it when it is a folder. One that cannot be seen is kept: reading it will say why. */
async function filesAt(
  place: vscode.Uri,
  at: number,
): Promise<{ readonly files: readonly vscode.Uri[]; readonly folder?: vscode.Uri }> {
  const own = at === 0;
  try {
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.Directory) === 0) return { files: [place] };
    const entries = await vscode.workspace.fs.readDirectory(place);
    const files = entries.filter(
      ([name, kind]) => isGlossaryFile(name) && kind !== vscode.FileType.Directory,
    );
    return {
      files: files.map(([name]) => vscode.Uri.joinPath(place, name)),
      ...(!own && { folder: place }),
    };
  } catch {
    // the own folder is made only when it is needed
    return { files: own ? [] : [place] };
  }
}
