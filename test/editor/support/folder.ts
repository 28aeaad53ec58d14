import * as vscode from 'vscode';

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

  async delete(path: string): Promise<void> {
    await vscode.workspace.fs.delete(this.at(path), { recursive: true });
  }

  async remove(): Promise<void> {
    await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }
}
