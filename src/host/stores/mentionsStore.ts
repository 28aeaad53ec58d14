import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { Annotation } from '../../core/matching/annotation';
import { type LineSpan, MentionsIndex } from '../../core/writing/mentionsIndex';
import { NoteFiles } from '../../core/writing/noteFiles';
import { refOf } from '../../core/writing/refOf';
import type { AnnotationStore } from './annotationStore';
import { fileLanguages } from './fileLanguages';
import { findNotes, isListedNote } from './findNotes';
import type { GlossaryStore } from './glossaryStore';

/** Where the workspace remembers that mentions were asked for in it. */
const usedKey = 'leadit.mentions.used';
/** Files that are read at the same time. */
const lanes = 16;
/** A change is followed so long after it, in milliseconds: changes come in bursts. */
const burst = 150;
/** Larger files are no notes, in bytes. The size is not asked first of Markdown, which is hardly ever made by a machine. */
const largest = 8 << 20;

/** Settings that decide which files are notes. */
const decisive = ['files.exclude', 'files.associations', 'leadit.languages'];

/** The uses of some terms in a note, in order. */
export interface NoteMentions {
  readonly uri: vscode.Uri;
  readonly mentions: readonly LineSpan[];
}

/** What a {@link MentionsStore} works with. */
export interface MentionsDeps {
  readonly annotations: AnnotationStore;
  readonly glossaries: GlossaryStore;
  /** The languages of notes. */
  readonly languages: () => readonly string[];
  /** Kept for the workspace. */
  readonly memory: vscode.Memento;
}

/** The index with the files that it is of. */
interface Built {
  readonly index: MentionsIndex;
  readonly notes: Map<string, vscode.Uri>;
  readonly more: boolean;
  /** Which files it is of. */
  readonly files: NoteFiles;
  /** The terms that it was made with. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
}

/**
 * Which notes of the workspace mention which terms. Nothing is read before the first question; the index is then built
 * in the background and follows the files. What open editors show counts as it is, saved or not.
 */
export class MentionsStore implements vscode.Disposable {
  readonly #deps: MentionsDeps;
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when an answer that was given before may be another one now. */
  readonly onDidChange = this.#didChange.event;
  readonly #listener: vscode.Disposable;
  #built: Promise<Built | undefined> | undefined;
  #following: vscode.Disposable | undefined;
  readonly #due = new Map<string, vscode.Uri>();
  #timer: unknown;

  constructor(deps: MentionsDeps) {
    this.#deps = deps;
    this.#listener = deps.glossaries.onDidChange(() => void this.#followGlossaries());
  }

  /** Whether mentions were ever asked for in this workspace. */
  get isUsed(): boolean {
    return this.#deps.memory.get(usedKey, false);
  }

  /** How many notes are in the index, and whether there are more than it holds; `undefined` before it is built. */
  async size(): Promise<{ readonly notes: number; readonly more: boolean } | undefined> {
    const built = await this.#built;
    return built && { notes: built.notes.size, more: built.more };
  }

  /**
   * The notes that mention any of some terms, in the order of their paths. The first question builds the index.
   *
   * @param refs Addresses of the terms.
   * @param also A document that counts though it may be no file of the workspace.
   * @returns `undefined` when that was cancelled.
   */
  async find(
    refs: readonly string[],
    token?: vscode.CancellationToken,
    also?: vscode.TextDocument,
  ): Promise<readonly NoteMentions[] | undefined> {
    const built = await this.#ready();
    if (!built || token?.isCancellationRequested) return undefined;
    const found: NoteMentions[] = [];
    const open = this.#openNotes(built, also);
    for (const document of open.values()) {
      const note = await this.#deps.annotations.note(document, token);
      if (!note) continue;
      const wanted = note.all().filter(annotation => isOf(annotation, refs));
      found.push({ uri: document.uri, mentions: wanted.map(each => lineSpanIn(document, each)) });
    }
    const candidates = new Set(refs.flatMap(ref => [...built.index.candidates(ref)]));
    const closed = [...candidates].filter(key => !open.has(key));
    await inLanes(closed, async key => {
      const uri = built.notes.get(key);
      if (!uri || token?.isCancellationRequested) return;
      const known = refs.map(ref => built.index.mentions(ref, key));
      if (known.includes(undefined)) await this.#readNote(built, key, uri);
      const mentions = refs.flatMap(ref => built.index.mentions(ref, key) ?? []);
      found.push({ uri, mentions: mentions.sort((a, b) => a.line - b.line || a.column - b.column) });
    });
    if (token?.isCancellationRequested) return undefined;
    return found
      .filter(({ mentions }) => mentions.length > 0)
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** The lines of a note, as its editor shows them or as its file holds them; none when it cannot be read. */
  async lines(uri: vscode.Uri): Promise<readonly string[]> {
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    return ((document ? document.getText() : await readText(uri, await this.#languageOf(uri))) ?? '').split(
      /\r\n|\n|\r/,
    );
  }

  /** The text of a note, as its editor shows it or as its file holds it, with its annotations. */
  async annotated(
    uri: vscode.Uri,
  ): Promise<{ readonly text: string; readonly annotations: readonly Annotation[] } | undefined> {
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    if (document) {
      const note = await this.#deps.annotations.note(document);
      return note && { text: document.getText(), annotations: note.all() };
    }
    const language = await this.#languageOf(uri);
    const text = await readText(uri, language);
    if (text === undefined) return undefined;
    return { text, annotations: await this.#deps.annotations.annotateFile(text, language, uri) };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#following?.dispose();
    this.#didChange.dispose();
  }

  async #ready(): Promise<Built | undefined> {
    this.#built ??= this.#build().then(
      built => {
        // given up by the user: the next question begins anew
        if (!built) this.#built = undefined;
        return built;
      },
      error => {
        this.#built = undefined;
        throw error;
      },
    );
    return this.#built;
  }

  async #build(): Promise<Built | undefined> {
    const asked = !this.isUsed;
    const built = await vscode.window.withProgress(
      {
        location: asked ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
        title: vscode.l10n.t('LeadIT: reading the notes of the workspace'),
        cancellable: asked,
      },
      (progress, token) => this.#survey(progress, token),
    );
    if (!built) return undefined;
    this.#following?.dispose();
    this.#following = this.#follow(built.files);
    if (asked) {
      await this.#deps.memory.update(usedKey, true);
      // whoever only shows what was asked for may show it now
      this.#didChange.fire();
    }
    return built;
  }

  #files(): NoteFiles {
    return new NoteFiles(this.#deps.languages(), fileLanguages());
  }

  async #languageOf(uri: vscode.Uri): Promise<string> {
    const files = (await this.#built)?.files ?? this.#files();
    return files.languageOf(uri.path) ?? 'plaintext';
  }

  async #survey(
    progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Built | undefined> {
    const files = this.#files();
    const { glob } = files;
    const survey = await this.#deps.annotations.surveyor();
    const terms = await this.#terms();
    const { uris, more } = glob === undefined ? { uris: [], more: false } : await findNotes(glob);
    const index = new MentionsIndex(survey);
    const notes = new Map<string, vscode.Uri>();
    let done = 0;
    await inLanes(uris, async uri => {
      if (token.isCancellationRequested) return;
      const language = files.languageOf(uri.path) ?? 'plaintext';
      const text = await readText(uri, language);
      if (++done % 250 === 0) {
        progress.report({
          message: vscode.l10n.t('{0} of {1}', done, uris.length),
          increment: (250 / uris.length) * 100,
        });
      }
      if (text === undefined) return;
      const key = uri.toString();
      index.set(key, text, language);
      notes.set(key, uri);
    });
    return token.isCancellationRequested ? undefined : { index, notes, more, files, terms };
  }

  async #readNote({ index, files }: Built, key: string, uri: vscode.Uri): Promise<void> {
    const language = files.languageOf(uri.path) ?? 'plaintext';
    const text = await readText(uri, language);
    if (text === undefined) return index.delete(key);
    // the file may have changed since it was surveyed
    index.set(key, text, language);
    index.read(key, text, await this.#deps.annotations.annotateFile(text, language, uri));
  }

  /** Notes that are open, by their key: those of the index, new ones without a file, and one that is named. */
  #openNotes(built: Built, also?: vscode.TextDocument): ReadonlyMap<string, vscode.TextDocument> {
    const languages = this.#deps.languages();
    const wanted = vscode.workspace.textDocuments.filter(
      document =>
        document === also ||
        ((built.notes.has(document.uri.toString()) || document.isUntitled) &&
          languages.includes(document.languageId)),
    );
    return new Map(wanted.map(document => [document.uri.toString(), document]));
  }

  #follow(notes: NoteFiles): vscode.Disposable {
    const forget = () => {
      this.#built = undefined;
      this.#didChange.fire();
    };
    const files = vscode.workspace.createFileSystemWatcher(notes.glob ?? '**/*.md');
    const ignores = vscode.workspace.createFileSystemWatcher('**/.gitignore');
    // of a folder that is deleted only the folder itself is told
    const deletions = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    return vscode.Disposable.from(
      files,
      ignores,
      deletions,
      files.onDidChange(uri => this.#touch(uri)),
      files.onDidCreate(uri => this.#touch(uri)),
      files.onDidDelete(uri => this.#touch(uri)),
      deletions.onDidDelete(uri => void this.#touchBelow(uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (notes.languageOf(uri.path) !== undefined) this.#touch(uri);
      }),
      ignores.onDidChange(forget),
      ignores.onDidCreate(forget),
      ignores.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (decisive.some(setting => event.affectsConfiguration(setting))) forget();
      }),
    );
  }

  #touch(uri: vscode.Uri): void {
    this.#due.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), burst);
  }

  async #touchBelow(folder: vscode.Uri): Promise<void> {
    const built = await this.#built;
    const start = `${folder.toString()}/`;
    for (const [key, uri] of built?.notes ?? []) if (key.startsWith(start)) this.#touch(uri);
  }

  async #look(): Promise<void> {
    const due = [...this.#due];
    this.#due.clear();
    const built = await this.#built;
    if (!built) return;
    await inLanes(due, async ([key, uri]) => {
      const language = built.files.languageOf(uri.path) ?? 'plaintext';
      const isNote = built.notes.has(key) || (await isListedNote(uri));
      const text = isNote ? await readText(uri, language) : undefined;
      if (text === undefined) {
        built.index.delete(key);
        built.notes.delete(key);
      } else {
        built.index.set(key, text, language);
        built.notes.set(key, uri);
      }
    });
    this.#didChange.fire();
  }

  /** Whether there are other names to look for; what the definitions say is of no account. */
  async #followGlossaries(): Promise<void> {
    const built = await this.#built;
    if (!built) return;
    const now = await this.#terms();
    const same =
      now.size === built.terms.size &&
      [...now].every(([glossary, terms]) => {
        const before = built.terms.get(glossary);
        return before === terms || (before !== undefined && namesIn(before) === namesIn(terms));
      });
    if (same) return;
    this.#built = undefined;
    this.#didChange.fire();
  }

  async #terms(): Promise<ReadonlyMap<string, readonly Term[]>> {
    const all = await this.#deps.glossaries.all();
    return new Map(all.map(({ glossary, terms }) => [glossary, terms]));
  }
}

/** All that decides where terms are found, as one text. */
function namesIn(terms: readonly Term[]): string {
  return JSON.stringify(terms.map(({ id, names, context, notContext }) => [id, names, context, notContext]));
}

function isOf({ meanings: [best] }: Annotation, refs: readonly string[]): boolean {
  return best !== undefined && refs.includes(refOf(best));
}

function lineSpanIn(document: vscode.TextDocument, { from, to }: Annotation): LineSpan {
  const start = document.positionAt(from);
  const end = document.positionAt(to);
  return { line: start.line, column: start.character, endLine: end.line, endColumn: end.character };
}

/** The text of a file; `undefined` when it cannot be read, or is no note. */
async function readText(uri: vscode.Uri, language: string): Promise<string | undefined> {
  try {
    if (language !== 'markdown' && (await vscode.workspace.fs.stat(uri)).size > largest) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > largest ? undefined : new TextDecoder().decode(bytes);
  } catch {
    // gone, or not to be read: then it mentions nothing
    return undefined;
  }
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const item = items[next++];
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
