import * as vscode from 'vscode';

/** What a file does when it is looked at: what it holds, or the fault that a look at it meets. */
export type Behaviour =
  | string
  | Uint8Array
  | 'may not be read'
  | 'is a folder'
  | 'is a link to nowhere'
  | 'is a loop of links'
  | 'is deleted while it is read';

const faults: ReadonlySet<Behaviour> = new Set([
  'may not be read',
  'is a folder',
  'is a link to nowhere',
  'is a loop of links',
  'is deleted while it is read',
]);

/** A file system of one folder, whose files can be at fault as those of a disk are now and then. */
export class FaultyFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Behaviour>();
  readonly #didChange = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#didChange.event;
  /** Paths of the files that were read, each as often as it was. */
  readonly reads: string[] = [];
  #time = 1;

  /** Sets what a file does, and tells of the change. */
  set(uri: vscode.Uri, behaviour: Behaviour): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, behaviour);
    this.#time++;
    this.#didChange.fire([{ type, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    const isFolder =
      file === 'is a folder' || [...this.#files.keys()].some(path => path.startsWith(`${uri.path}/`));
    if (file === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(uri);
    if (file === 'is a loop of links') throw new Error('ELOOP: too many symbolic links encountered');
    const type = isFolder ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: this.#time, size: file?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const start = `${uri.path}/`;
    return [...this.#files.keys()]
      .filter(path => path.startsWith(start))
      .map(path => [path.slice(start.length), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.reads.push(uri.path);
    const file = this.#files.get(uri.path);
    if (file === 'is deleted while it is read') this.#files.delete(uri.path);
    if (file === undefined || file === 'is a link to nowhere' || !this.#files.has(uri.path)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    if (faults.has(file)) throw vscode.FileSystemError.NoPermissions(uri);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#didChange.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
