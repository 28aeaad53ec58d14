import * as vscode from 'vscode';
import { GitIgnore } from '../../core/writing/gitIgnore';

/** More notes than this are not looked at; the user is told when there are. */
export const mostNotes = 50_000;
/** More `.gitignore` files than this are not read. */
const mostIgnoreFiles = 1000;
/** Folders of packages of others and of git itself; nobody's notes. */
const foreign = '**/{node_modules,.git}/**';

/** The notes of a workspace. */
export interface FoundNotes {
  readonly uris: readonly vscode.Uri[];
  /** Whether there may be more than {@link mostNotes}. */
  readonly more: boolean;
}

/** The notes of the workspace in the order of their paths, but for those that `files.exclude` or `.gitignore` leaves out. */
export async function findNotes(glob: string): Promise<FoundNotes> {
  const [found, ignore] = await Promise.all([
    vscode.workspace.findFiles(glob, foreign, mostNotes),
    readIgnoreFiles(),
  ]);
  const uris = found.filter(uri => !ignore(uri)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { uris, more: found.length >= mostNotes };
}

/** Whether a single file is one of the notes that {@link findNotes} would find. */
export async function isListedNote(uri: vscode.Uri): Promise<boolean> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/g, '[$&]');
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
  const [found, ignore] = await Promise.all([
    vscode.workspace.findFiles(pattern, foreign, 1),
    readIgnoreFiles(),
  ]);
  return found.length > 0 && !ignore(uri);
}

/** Reads the `.gitignore` files of all folders and gives the test that they amount to. */
async function readIgnoreFiles(): Promise<(uri: vscode.Uri) => boolean> {
  const files = await vscode.workspace.findFiles('**/.gitignore', foreign, mostIgnoreFiles);
  const byRoot = new Map<string, { readonly folder: string; readonly text: string }[]>();
  await Promise.all(
    files.map(async uri => {
      const root = vscode.workspace.getWorkspaceFolder(uri);
      if (!root) return;
      // one that cannot be read leaves nothing out
      const text = await vscode.workspace.fs.readFile(uri).then(
        bytes => new TextDecoder().decode(bytes),
        () => '',
      );
      const key = root.uri.toString();
      const folder = pathIn(root, vscode.Uri.joinPath(uri, '..'));
      byRoot.set(key, [...(byRoot.get(key) ?? []), { folder, text }]);
    }),
  );
  const rules = new Map([...byRoot].map(([key, list]) => [key, new GitIgnore(list)]));
  return uri => {
    const root = vscode.workspace.getWorkspaceFolder(uri);
    return root !== undefined && (rules.get(root.uri.toString())?.ignores(pathIn(root, uri)) ?? false);
  };
}

function pathIn(root: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(root.uri.path.replace(/\/$/, '').length + 1);
}
