import * as vscode from 'vscode';
import { eventually } from './eventually';

/** A place in the open folder, made by its first file and thrown away with {@link Folder.remove}. */
export class Folder {
  readonly uri: vscode.Uri;

  constructor(name: string) {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    if (!root) throw new Error('The suite runs in a folder');
    this.uri = vscode.Uri.joinPath(root.uri, name);
  }

  at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, path);
  }

  async write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = this.at(path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  }

  /**
   * Makes a folder, and makes it again until the editor tells what happens in it: of folders that are made right after
   * the one above them it may never watch the inner one.
   */
  async makeWatched(path: string): Promise<void> {
    await eventually(async () => {
      await vscode.workspace.fs.createDirectory(this.at(path));
      const watcher = vscode.workspace.createFileSystemWatcher('**/probe.txt');
      try {
        const told = new Promise<true>(resolve => watcher.onDidCreate(() => resolve(true)));
        const late = new Promise<undefined>(resolve => setTimeout(resolve, 1000, undefined));
        await this.write(`${path}/probe.txt`, '');
        if (await Promise.race([told, late])) return true;
      } finally {
        watcher.dispose();
      }
      await this.delete(path);
      return undefined;
    }, `the folder ${path} to be watched`);
    await this.delete(`${path}/probe.txt`);
  }

  async delete(path: string): Promise<void> {
    await vscode.workspace.fs.delete(this.at(path), { recursive: true });
  }

  async remove(): Promise<void> {
    await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }
}
