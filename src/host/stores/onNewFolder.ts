import * as vscode from 'vscode';

/** What comes is looked at together, so long after the first of it, in milliseconds. */
const rest = 100;

/**
 * Tells when a folder is new in the workspace. What was written into it before the editor watched it is not told by
 * the editor, so whoever waits for files has to look for them. One that goes and comes again is told as changed.
 */
export function onNewFolder(tell: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, false, true);
  const fresh = new Map<string, vscode.Uri>();
  let timer: unknown;
  const look = async () => {
    timer = undefined;
    // what lies in a new folder says nothing more
    const tops = [...fresh.values()].filter(uri => !fresh.has(vscode.Uri.joinPath(uri, '..').toString()));
    fresh.clear();
    for (const uri of tops) if (await isFolder(uri)) return tell();
  };
  const note = (uri: vscode.Uri) => {
    fresh.set(uri.toString(), uri);
    timer ??= setTimeout(() => void look(), rest);
  };
  return vscode.Disposable.from(watcher, watcher.onDidCreate(note), watcher.onDidChange(note), {
    dispose: () => clearTimeout(timer),
  });
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // gone again, or not to be seen: then there is nothing in it to be read either
    return false;
  }
}
