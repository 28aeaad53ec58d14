import * as vscode from 'vscode';
import { glossaryGlob, isGlossaryFile } from '../../core/glossary/glossaryFormat';
import type { Problem } from '../../core/glossary/problem';
import { type FollowedFiles, followFiles } from './followFiles';
import { type FileState, GlossaryFile } from './glossaryFile';
import { findGlossaries, type GlossaryPlaces } from './glossaryPlaces';

/** So many files are read at the same time. */
const atOnce = 8;

/** A glossary file that is read. */
export interface FoundFile {
  readonly level: 'workspace' | 'user';
  /** With what is wrong with its imports. */
  readonly state: FileState;
  /** What is wrong with its imports, alone. */
  readonly importProblems: readonly Problem[];
  /** Whether it counts where it lies; else only where another one imports it. */
  readonly standsAlone: boolean;
  /** URIs of the files that it imports itself. */
  readonly imports: readonly string[];
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
  #files: ReadonlyMap<string, GlossaryFile> = new Map();
  #followed: Pick<FollowedFiles, 'links' | 'problems'> = { links: new Map(), problems: new Map() };
  /** Files that have changed, with the timers that will look at them. */
  readonly #due = new Map<string, unknown>();
  #places: GlossaryPlaces = { workspace: [], more: false, user: [], userFolders: [] };
  #listeners: vscode.Disposable | undefined;
  #userWatchers: vscode.Disposable | undefined;
  #importWatchers: vscode.Disposable | undefined;
  #searches = 0;
  #follows = 0;
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

  /** The files in the order of their level and their path, those that are only imported last. */
  get found(): readonly FoundFile[] {
    const { workspace, user } = this.#places;
    const level = new Map<string, FoundFile['level']>([
      ...workspace.map(uri => [uri.toString(), 'workspace'] as const),
      ...user.map(uri => [uri.toString(), 'user'] as const),
    ]);
    return [...this.#files].flatMap(([key, { uri, state }]) => {
      // an import that leads nowhere is a problem of the file that imports
      if (!level.has(key) && !state.glossary) return [];
      const wrong = this.#followed.problems.get(key) ?? [];
      const inWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      return {
        level: level.get(key) ?? (inWorkspace ? 'workspace' : 'user'),
        state: wrong.length === 0 ? state : { ...state, problems: [...state.problems, ...wrong] },
        importProblems: wrong,
        standsAlone: level.has(key),
        imports: this.#followed.links.get(key) ?? [],
      };
    });
  }

  has(uri: vscode.Uri): boolean {
    return this.#files.has(uri.toString());
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
    const uris = [...places.workspace, ...places.user];
    const fresh = uris.filter(uri => !this.#files.has(uri.toString())).map(uri => new GlossaryFile(uri));
    await readAll(fresh);
    if (search !== this.#searches || this.#isDisposed) return;
    this.#places = places;
    this.#files = new Map([...this.#files, ...fresh.map(file => [file.uri.toString(), file] as const)]);
    this.#watchUserFolders(places.userFolders);
    await this.#follow();
  }

  /** Looks at a file that has changed, or may have; one that is not known is looked for. */
  touch(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#due.get(key));
    this.#due.set(
      key,
      setTimeout(() => {
        this.#due.delete(key);
        void this.#look(key);
      }),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const timer of this.#due.values()) clearTimeout(timer);
    for (const file of this.#files.values()) file.leave();
    this.#listeners?.dispose();
    this.#userWatchers?.dispose();
    this.#importWatchers?.dispose();
    this.#didChange.dispose();
  }

  async #look(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return this.search();
    const result = await file.look();
    if (result === 'same' || result === 'overtaken' || this.#isDisposed) return;
    if (result === 'gone') {
      // one that the user has named stays in the list, with what is wrong
      const workspace = this.#places.workspace.filter(uri => uri.toString() !== key);
      this.#places = { ...this.#places, workspace };
    }
    await this.#follow();
  }

  /** Takes up what files import, lets go of what nobody imports any more, and tells of the change. */
  async #follow(): Promise<void> {
    const follow = ++this.#follows;
    const { workspace, user } = this.#places;
    const found = [...workspace, ...user].flatMap(uri => this.#files.get(uri.toString()) ?? []);
    const followed = await followFiles(found, this.#files);
    if (follow !== this.#follows || this.#isDisposed) return;
    for (const [key, file] of this.#files) if (!followed.files.has(key)) file.leave();
    this.#files = followed.files;
    this.#followed = followed;
    this.#watchImports();
    this.#didChange.fire();
  }

  #listen(): vscode.Disposable {
    const files = vscode.workspace.createFileSystemWatcher(glossaryGlob);
    // of a folder that goes, or goes and comes again, only the folder itself is told
    const folders = vscode.workspace.createFileSystemWatcher('**/*', true, false, false);
    return vscode.Disposable.from(
      files,
      folders,
      files.onDidChange(uri => this.#touchKnown(uri)),
      files.onDidCreate(uri => this.touch(uri)),
      files.onDidDelete(uri => this.#touchKnown(uri)),
      folders.onDidDelete(folder => this.#touchBelow(folder)),
      folders.onDidChange(folder => this.#touchBelow(folder)),
      // the quickest news of all, and the only one where a file system cannot be watched
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#touchKnown(uri)),
      vscode.workspace.onDidRenameFiles(() => void this.search()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.search()),
      vscode.workspace.onDidChangeConfiguration(event => {
        const concerns = event.affectsConfiguration('leadit.userGlossaries');
        if (concerns || event.affectsConfiguration('files.exclude')) void this.search();
      }),
    );
  }

  /** A file that is not known may be hidden by `files.exclude`, or be none of ours. */
  #touchKnown(uri: vscode.Uri): void {
    if (this.#files.has(uri.toString())) this.touch(uri);
  }

  #touchBelow(folder: vscode.Uri): void {
    const start = `${folder.toString()}/`;
    for (const [key, { uri }] of this.#files) if (key.startsWith(start)) this.touch(uri);
  }

  /** The user's files may lie outside of the workspace, where nothing is watched by itself. */
  #watchUserFolders(folders: readonly vscode.Uri[]): void {
    const around = new Map(folders.map(folder => [folder.toString(), folder]));
    for (const uri of this.#places.user) around.set(parentOf(uri).toString(), parentOf(uri));
    this.#userWatchers?.dispose();
    this.#userWatchers = vscode.Disposable.from(
      ...[...around.values()].flatMap(folder => {
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
        return [
          watcher,
          watcher.onDidChange(uri => this.#touchKnown(uri)),
          watcher.onDidDelete(uri => this.#touchKnown(uri)),
          watcher.onDidCreate(uri => {
            if (isGlossaryFile(uri.path) || this.#files.has(uri.toString())) this.touch(uri);
          }),
        ];
      }),
    );
  }

  /** What is imported may be called anything, and may lie where the search does not look. */
  #watchImports(): void {
    this.#importWatchers?.dispose();
    this.#importWatchers = vscode.Disposable.from(
      ...[...this.#files.values()].flatMap(({ uri }) => {
        if (isGlossaryFile(uri.path)) return [];
        const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '[$&]');
        const watcher = vscode.workspace.createFileSystemWatcher(
          new vscode.RelativePattern(parentOf(uri), name),
        );
        return [
          watcher,
          watcher.onDidChange(changed => this.#touchKnown(changed)),
          watcher.onDidDelete(changed => this.#touchKnown(changed)),
          watcher.onDidCreate(changed => this.#touchKnown(changed)),
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
