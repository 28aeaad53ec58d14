import * as vscode from 'vscode';

/** How long the host is left alone before the extension is activated, in milliseconds. */
const idle = 3000;

/**
 * Activates one extension, alone and with the host idle, and writes how long that took. Its id stands in a file of
 * the open folder.
 */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  const file = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  const id = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('extension-id')));
  const extension = vscode.extensions.getExtension(id);
  if (!extension) throw new Error(`${id} is not installed`);
  await new Promise(resolve => setTimeout(resolve, idle));
  // VS Code itself may have opened a text meanwhile: then this launch tells nothing
  const taken = extension.isActive ? undefined : await timeOf(() => extension.activate());
  await vscode.workspace.fs.writeFile(
    file('activation.json'),
    new TextEncoder().encode(JSON.stringify({ taken })),
  );
}

async function timeOf(work: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
