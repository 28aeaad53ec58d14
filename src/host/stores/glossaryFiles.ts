import * as vscode from 'vscode';
import { glossaryGlob } from '../../core/glossary/glossaryFormat';
import { type FileState, GlossaryFile } from './glossaryFile';
import { findGlossaries, type GlossaryPlaces } from './glossaryPlaces';

/** A file is looked at again so long after it has changed, in milliseconds: changes come in bursts. */
const burst = 15;
/** So many files are read at the same time. */
const atOnce = 8;

/** A glossary file that was found, with the level that it belongs to. */
export interface FoundFile {
  readonly level: 'workspace' | 'user';
  readonly state: FileState;
}

/**
 * The glossary files of the workspace and of the user, found once and followed from then on: a change reads the one
 * file that it concerns.
 */
export class GlossaryFiles implements vscode.Disposable {
  readonly #ownFolder: vscode.Uri;
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when there are other files than before, or one of them is in another state. */
  readonly onDidChange = this.#didChange.event;
  readonly #files = new Map<string, GlossaryFile>();
  /** Files that have changed, with the timers that will look at them. */
  readonly #due = new Map<string, unknown>();
  #places: GlossaryPlaces = { workspace: [], more: false, user: [], userFolders: [] };
  #listeners: vscode.Disposable | undefined;
  #userWatchers: vscode.Disposable | undefined;
  #searches = 0;
  #isDisposed = false;

  /** @param ownFolder Where the extension keeps glossaries of the user. */
  constructor(ownFolder: vscode.Uri) {
    this.#ownFolder = ownFolder;
  }

  /** Finds and reads all files, and follows them from now on. */
  async start(): Promise<void> {
    this.#listeners ??= this.#listen();
    await this.search();
  }

  /** The files in the order of their level and their path. */
  get found(): readonly FoundFile[] {
    const of = (level: FoundFile['level']) => (uri: vscode.Uri) => {
      const file = this.#files.get(uri.toString());
      return file ? { level, state: file.state } : [];
    };
    return [
      ...this.#places.workspace.flatMap(of('workspace')),
      ...this.#places.user.flatMap(of('user')),
    ] as const;
  }

  /** Whether the workspace may have more glossary files than are read. */
  get more(): boolean {
    return this.#places.more;
  }

  /** Looks for files anew; those that are known are left as they are. */
  async search(): Promise<void> {
    const search = ++this.#searches;
    const places = await findGlossaries(this.#ownFolder);
    if (search !== this.#searches || this.#isDisposed) return;
    const uris = new Map([...places.workspace, ...places.user].map(uri => [uri.toString(), uri]));
    for (const [key, file] of this.#files) {
      if (uris.has(key)) continue;
      file.leave();
      this.#files.delete(key);
    }
    const fresh = [...uris].filter(([key]) => !this.#files.has(key)).map(([, uri]) => new GlossaryFile(uri));
    await readAll(fresh);
    if (search !== this.#searches || this.#isDisposed) return;
    for (const file of fresh) this.#files.set(file.uri.toString(), file);
    this.#places = places;
    this.#watchUserFolders(places.userFolders);
    this.#didChange.fire();
  }

  /** Looks at a file that has changed, or may have; one that is not known is looked for. */
  touch(uri: vscode.Uri, wait = burst): void {
    const key = uri.toString();
    clearTimeout(this.#due.get(key));
    this.#due.set(
      key,
      setTimeout(() => {
        this.#due.delete(key);
        void this.#look(key);
      }, wait),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const timer of this.#due.values()) clearTimeout(timer);
    for (const file of this.#files.values()) file.leave();
    this.#listeners?.dispose();
    this.#userWatchers?.dispose();
    this.#didChange.dispose();
  }

  async #look(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return this.search();
    const result = await file.look();
    if (result === 'overtaken' || this.#isDisposed) return;
    // one that the user has named stays in the list, with what is wrong
    if (result === 'gone' && !this.#places.user.some(uri => uri.toString() === key)) this.#files.delete(key);
    this.#didChange.fire();
  }

  #listen(): vscode.Disposable {
    const files = vscode.workspace.createFileSystemWatcher(glossaryGlob);
    // of a folder that is deleted only the folder itself is told
    const deletions = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    return vscode.Disposable.from(
      files,
      deletions,
      files.onDidChange(uri => this.#touchKnown(uri)),
      files.onDidCreate(uri => this.touch(uri)),
      files.onDidDelete(uri => this.#touchKnown(uri)),
      deletions.onDidDelete(folder => this.#touchBelow(folder)),
      // the quickest news of all, and the only one where a file system cannot be watched
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#touchKnown(uri, 0)),
      vscode.workspace.onDidRenameFiles(() => void this.search()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.search()),
      vscode.workspace.onDidChangeConfiguration(event => {
        const concerns = event.affectsConfiguration('leadit.userGlossaries');
        if (concerns || event.affectsConfiguration('files.exclude')) void this.search();
      }),
    );
  }

  /** A file that is not known may be hidden by `files.exclude`, or be none of ours. */
  #touchKnown(uri: vscode.Uri, wait?: number): void {
    if (this.#files.has(uri.toString())) this.touch(uri, wait);
  }

  #touchBelow(folder: vscode.Uri): void {
    const start = `${folder.toString()}/`;
    for (const { uri } of this.#files.values()) if (uri.toString().startsWith(start)) this.touch(uri);
  }

  /** The user's files may lie outside of the workspace, where nothing is watched by itself. */
  #watchUserFolders(folders: readonly vscode.Uri[]): void {
    this.#userWatchers?.dispose();
    const single = this.#places.user.filter(uri => !folders.some(folder => isIn(uri, folder)));
    const patterns = [
      ...folders.map(folder => new vscode.RelativePattern(folder, '*')),
      ...single.map(uri => new vscode.RelativePattern(parentOf(uri), '*')),
    ];
    this.#userWatchers = vscode.Disposable.from(
      ...patterns.flatMap(pattern => {
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        const changed = (uri: vscode.Uri) => this.#touchKnown(uri);
        const created = () => void this.search();
        return [
          watcher,
          watcher.onDidChange(changed),
          watcher.onDidDelete(changed),
          watcher.onDidCreate(created),
        ];
      }),
    );
  }
}

async function readAll(files: readonly GlossaryFile[]): Promise<void> {
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) await file.look();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function isIn(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return parentOf(uri).toString() === folder.toString();
}
