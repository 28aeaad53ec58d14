import * as vscode from 'vscode';

/** What is created is looked at together, so long after the first of it, in milliseconds. */
const rest = 100;

/**
 * Tells when a folder is new in the workspace. What was written into it before the editor watched it is not told by
 * the editor, so whoever waits for files has to look for them.
 */
export function onNewFolder(tell: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  const created = new Map<string, vscode.Uri>();
  let timer: unknown;
  const look = async () => {
    timer = undefined;
    // what lies in a new folder says nothing more
    const tops = [...created.values()].filter(uri => !created.has(vscode.Uri.joinPath(uri, '..').toString()));
    created.clear();
    for (const uri of tops) if (await isFolder(uri)) return tell();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(uri => {
      created.set(uri.toString(), uri);
      timer ??= setTimeout(() => void look(), rest);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // gone again, or not to be seen: then there is nothing in it to be read either
    return false;
  }
}
