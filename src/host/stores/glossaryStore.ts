import * as vscode from 'vscode';
import { glossaryFormatOf } from '../../core/glossary/glossaryFormat';
import type { Term } from '../../core/glossary/term';
import { builtIn, formatTermRef, parseTermRef } from '../../core/glossary/termRef';
import { glossariesOf, type ListedFile } from './glossariesOf';
import { type FoundFile, GlossaryFiles } from './glossaryFiles';
import type { GlossaryInUse, Level } from './glossaryInUse';
import { concernsGlossaries, isFileOn, isLevelOn, levelsOn } from './glossarySettings';
import { NoteGlossaries } from './noteGlossaries';
import { goesBy } from './portableRef';
import type { ReferenceStore } from './referenceStore';
import { folderOf, seenFrom, withImports } from './seenFrom';

/** Nobody waits longer for the files of a large workspace, in milliseconds: their terms join in when they are there. */
const patience = 2000;

/** A term with the glossary that it stands in. */
export interface TermInUse {
  readonly term: Term;
  readonly glossary: GlossaryInUse;
  /** The term's address, which {@link GlossaryStore.term} resolves. */
  readonly ref: string;
}

/** The glossaries in use: the built-in one and those of the user. Files are looked for when they are first asked for. */
export class GlossaryStore implements vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when any glossary has other terms than before, another one is in use, or a file is in another state. */
  readonly onDidChange = this.#didChange.event;
  /** Where the extension keeps glossaries of the user; need not exist. */
  readonly ownFolder: vscode.Uri;
  readonly #reference: ReferenceStore;
  readonly #files: GlossaryFiles;
  readonly #notes = new NoteGlossaries();
  readonly #listeners: vscode.Disposable;
  #builtIn: Promise<GlossaryInUse> | undefined;
  #start: Promise<void> | undefined;
  #all: Promise<readonly GlossaryInUse[]> | undefined;
  readonly #seen = new Map<string, readonly GlossaryInUse[]>();

  /** @param ownFolder Where the extension keeps glossaries of the user. */
  constructor(reference: ReferenceStore, ownFolder: vscode.Uri) {
    this.ownFolder = ownFolder;
    this.#reference = reference;
    this.#files = new GlossaryFiles(ownFolder);
    const changed = () => {
      this.#all = undefined;
      this.#didChange.fire();
    };
    this.#listeners = vscode.Disposable.from(
      this.#files.onDidChange(changed),
      this.#notes.onDidChange(changed),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (concernsGlossaries(event)) changed();
      }),
      reference.onDidChange(() => {
        this.#builtIn = undefined;
        changed();
      }),
    );
  }

  /** The built-in glossary, whether or not it is turned off. Rejects with an error whose message can be shown as it is. */
  builtIn(): Promise<GlossaryInUse> {
    this.#builtIn ??= this.#reference.get().then(({ terms }) => ({
      glossary: builtIn,
      level: 'built-in',
      title: vscode.l10n.t('LeadIT Companion'),
      terms,
      places: new Map(),
      standsAlone: true,
      paths: [],
      imports: [],
    }));
    return this.#builtIn;
  }

  /**
   * All glossaries in use but those of single notes, the nearest to the user first; the same list until one changes.
   * Rejects as {@link builtIn} does.
   */
  all(): Promise<readonly GlossaryInUse[]> {
    this.#all ??= this.#gather();
    return this.#all;
  }

  /**
   * The glossaries that a note sees, the nearest first; with those that it defines for itself when it is given as a
   * document. Rejects as {@link builtIn} does.
   */
  async layersFor(note: vscode.Uri | vscode.TextDocument): Promise<readonly GlossaryInUse[]> {
    const all = await this.all();
    const uri = 'uri' in note ? note.uri : note;
    const folder = folderOf(uri);
    const place = all.some(({ paths }) => paths.length > 0) ? uri.toString() : folder;
    const seen = this.#seen.get(place) ?? seenFrom(uri, all);
    this.#seen.set(place, seen);
    if (!('uri' in note) || !levelsOn().has('note')) return seen;
    const own = this.#notes.of(note);
    return own.terms.length > 0 ? [own, ...seen] : seen;
  }

  /** The glossaries that open notes define for themselves, of the notes that were asked about. */
  get ofNotes(): readonly GlossaryInUse[] {
    return levelsOn().has('note') ? this.#notes.all : [];
  }

  /** The term at an address, also at a portable one; `undefined` when there is none. Rejects as {@link builtIn} does. */
  async term(ref: string): Promise<TermInUse | undefined> {
    const address = parseTermRef(ref);
    const glossaries = address.glossary === builtIn ? [await this.builtIn()] : await this.all();
    for (const glossary of [...this.#notes.all, ...glossaries]) {
      if (!goesBy(glossary.glossary, address.glossary)) continue;
      const term = glossary.terms.find(each => each.id === address.id);
      if (term) return { term, glossary, ref: formatTermRef({ ...address, glossary: glossary.glossary }) };
    }
    return undefined;
  }

  /** All terms in use, those of the nearest glossary first. Rejects as {@link builtIn} does. */
  async terms(): Promise<readonly TermInUse[]> {
    return (await this.all()).flatMap(termsOf);
  }

  /** All glossary files, also those that are broken or turned off. */
  async files(): Promise<readonly ListedFile[]> {
    await this.#started();
    return this.known;
  }

  /** The same without a search: those that have been found so far. */
  get known(): readonly ListedFile[] {
    const on = levelsOn();
    return this.#files.found.map(file => listed(file, on));
  }

  /** Whether a file is a glossary that has been found so far; asks nothing and looks for nothing. */
  knows(uri: vscode.Uri): boolean {
    return this.#files.has(uri);
  }

  /** Whether the workspace may have more glossary files than are read. */
  get more(): boolean {
    return this.#files.more;
  }

  /** Looks for glossary files anew, and at one that was just written. */
  async refresh(written?: vscode.Uri): Promise<void> {
    await this.#started();
    await this.#files.search();
    if (written) this.#files.touch(written);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#files.dispose();
    this.#notes.dispose();
    this.#didChange.dispose();
  }

  #started(): Promise<void> {
    this.#start ??= this.#files.start();
    return this.#start;
  }

  async #gather(): Promise<readonly GlossaryInUse[]> {
    const [own] = await Promise.all([this.builtIn(), withPatience(this.#started())]);
    this.#seen.clear();
    const files = this.known.filter(file => file.on);
    const last = isLevelOn('built-in') ? [own] : [];
    return withImports([...files.flatMap(glossariesOf), ...last]);
  }
}

/** The terms of a glossary, each with its address. */
export function termsOf(glossary: GlossaryInUse): readonly TermInUse[] {
  return glossary.terms.map(term => ({
    term,
    glossary,
    ref: formatTermRef({ glossary: glossary.glossary, id: term.id }),
  }));
}

/** Whether terms can be written into a file; of the other formats they are only read. */
export function canWriteTerms(uri: vscode.Uri): boolean {
  return ['yaml', 'json'].includes(glossaryFormatOf(uri.path) ?? '');
}

function listed({ state, ...found }: FoundFile, on: ReadonlySet<Level>): ListedFile {
  const { level } = found;
  return { ...state, ...found, title: titleOf(state.uri), on: on.has(level) && isFileOn(state.uri) };
}

/** The name of a file without what only says that it is a glossary. */
function titleOf({ path }: vscode.Uri): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?:\.(?:glossary|skos))?\.[a-z]+$/i, '') || name;
}

async function withPatience(work: Promise<void>): Promise<void> {
  await Promise.race([work, new Promise<void>(resolve => setTimeout(resolve, patience))]);
}
