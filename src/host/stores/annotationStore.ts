import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { builtIn } from '../../core/glossary/termRef';
import { Annotator } from '../../core/matching/annotate';
import type { Annotation } from '../../core/matching/annotation';
import type { Note } from '../../core/matching/note';
import type { Survey } from '../../core/writing/mentionsIndex';
import type { GlossaryInUse } from './glossaryInUse';
import type { GlossaryStore } from './glossaryStore';

/** How long a note is read before other work of the host gets its turn, in milliseconds. */
const turn = 8;

/**
 * The annotations of the notes that some feature has asked about: read once, then kept up with each edit.
 * One store for all features, so that they cannot disagree.
 */
export class AnnotationStore implements vscode.Disposable {
  readonly #glossaries: GlossaryStore;
  readonly #listeners: vscode.Disposable;
  readonly #annotator = new Annotator();
  /** What the annotator holds. */
  readonly #placed = new Map<string, readonly Term[]>();
  readonly #notes = new Map<vscode.TextDocument, { readonly language: string; readonly note: Note }>();

  constructor(glossaries: GlossaryStore) {
    this.#glossaries = glossaries;
    this.#listeners = vscode.Disposable.from(
      glossaries.onDidChange(() => {
        this.#notes.clear();
        void this.#takeOutWhatIsGone();
      }),
      vscode.workspace.onDidChangeTextDocument(event => this.#follow(event)),
      vscode.workspace.onDidCloseTextDocument(document => this.#notes.delete(document)),
    );
  }

  /** Makes the built-in terms ready. Rejects with an error whose message can be shown as it is. */
  async prepare(): Promise<void> {
    const own = await this.#glossaries.builtIn();
    this.#place([own]);
  }

  /** The built-in terms in a text of the reference; none before {@link prepare} is done. */
  annotateReference(text: string, language: string): readonly Annotation[] {
    return this.#annotator.annotate(text, language, { order: [builtIn] });
  }

  /** Gives all meanings that a reading of any note may find; see {@link Annotator.survey}. Rejects as {@link note} does. */
  async surveyor(): Promise<Survey> {
    this.#place(await this.#glossaries.all());
    return (text, language) => this.#annotator.survey(text, language);
  }

  /** The annotations of a file that is not open. Rejects as {@link note} does. */
  async annotateFile(text: string, language: string, uri: vscode.Uri): Promise<readonly Annotation[]> {
    const seen = await this.#glossaries.layersFor(uri);
    this.#place(seen);
    return this.#annotator.annotate(text, language, { order: seen.map(({ glossary }) => glossary) });
  }

  /**
   * A document's note, read to its end; `undefined` when that was cancelled or the document was closed.
   * Rejects with an error whose message can be shown as it is.
   */
  async note(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Note | undefined> {
    for (;;) {
      const seen = await this.#glossaries.layersFor(document);
      if (token?.isCancellationRequested || document.isClosed) return undefined;
      // nothing is awaited from here to the end of the turn: the glossaries stay as they are
      const note = this.#open(document, seen);
      for (const end = Date.now() + turn; !note.complete && Date.now() < end; ) note.readOn();
      if (note.complete) return note;
      await new Promise<void>(resolve => setTimeout(resolve));
    }
  }

  /** The note that {@link note} would give, for who cannot wait; `undefined` when it has not been read. */
  noteNow(document: vscode.TextDocument): Note | undefined {
    const known = this.#notes.get(document);
    return known?.language === document.languageId && known.note.complete ? known.note : undefined;
  }

  /** The annotation at a position, its end included; `undefined` when no term is there. */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<Annotation | undefined> {
    return (await this.note(document, token))?.at(document.offsetAt(position));
  }

  /**
   * Reads other texts with the glossaries that a document sees or, without one, with all that are in use. To be used
   * at once: glossaries may change. Rejects with an error whose message can be shown as it is.
   */
  async textReader(
    document?: vscode.TextDocument,
  ): Promise<(text: string, language: string) => readonly Annotation[]> {
    const seen = await (document ? this.#glossaries.layersFor(document) : this.#glossaries.all());
    this.#place(seen);
    const order = seen.map(({ glossary }) => glossary);
    return (text, language) => this.#annotator.annotate(text, language, { order });
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#notes.clear();
  }

  #open(document: vscode.TextDocument, seen: readonly GlossaryInUse[]): Note {
    this.#place(seen);
    const known = this.#notes.get(document);
    if (known?.language === document.languageId) return known.note;
    const order = seen.map(({ glossary }) => glossary);
    const note = this.#annotator.note(document.getText(), document.languageId, { order });
    this.#notes.set(document, { language: document.languageId, note });
    return note;
  }

  /** Brings glossaries into the annotator as they are now. Notes that were read before that are of no more use. */
  #place(glossaries: readonly GlossaryInUse[]): void {
    for (const { glossary, terms } of glossaries) {
      if (this.#placed.get(glossary) === terms) continue;
      this.#annotator.set(glossary, terms);
      this.#placed.set(glossary, terms);
      this.#notes.clear();
    }
  }

  async #takeOutWhatIsGone(): Promise<void> {
    // that the reference cannot be read is told to whoever asks for a note
    const all = await this.#glossaries.all().catch(() => undefined);
    if (!all) return;
    const inUse = new Set([
      builtIn,
      ...[...all, ...this.#glossaries.ofNotes].map(({ glossary }) => glossary),
    ]);
    for (const glossary of [...this.#placed.keys()].filter(each => !inUse.has(each))) {
      this.#annotator.delete(glossary);
      this.#placed.delete(glossary);
      this.#notes.clear();
    }
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.#notes.get(document);
    if (!known) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      known.note.edit(rangeOffset, rangeOffset + rangeLength, text);
    }
  }
}
