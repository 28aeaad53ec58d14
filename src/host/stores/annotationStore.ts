import * as vscode from 'vscode';
import { Annotator } from '../../core/matching/annotate';
import type { Annotation } from '../../core/matching/judgeChunk';
import type { Note } from '../../core/matching/note';
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
  #annotator: Promise<Annotator> | undefined;
  #ready: Annotator | undefined;
  readonly #notes = new Map<vscode.TextDocument, { readonly language: string; readonly note: Note }>();

  constructor(glossaries: GlossaryStore) {
    this.#glossaries = glossaries;
    this.#listeners = vscode.Disposable.from(
      glossaries.onDidChange(() => {
        this.#annotator = undefined;
        this.#notes.clear();
      }),
      vscode.workspace.onDidChangeTextDocument(event => this.#follow(event)),
      vscode.workspace.onDidCloseTextDocument(document => this.#notes.delete(document)),
    );
  }

  /** Rejects with an error whose message can be shown as it is. */
  annotator(): Promise<Annotator> {
    this.#annotator ??= this.#glossaries.all().then(glossaries => {
      this.#ready = new Annotator(glossaries);
      return this.#ready;
    });
    return this.#annotator;
  }

  /** The annotator, once {@link annotator} has given it. */
  get ready(): Annotator | undefined {
    return this.#ready;
  }

  /** A document's note, read to its end; `undefined` when that was cancelled or the document was closed. */
  async note(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Note | undefined> {
    const annotator = await this.annotator();
    for (;;) {
      const note = this.#open(document, annotator);
      for (const end = Date.now() + turn; !note.complete && Date.now() < end; ) note.readOn();
      if (note.complete) return note;
      await new Promise<void>(resolve => setTimeout(resolve));
      if (token?.isCancellationRequested || document.isClosed) return undefined;
    }
  }

  /** The annotation at a position, its end included; `undefined` when no term is there. */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<Annotation | undefined> {
    return (await this.note(document, token))?.at(document.offsetAt(position));
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#notes.clear();
  }

  #open(document: vscode.TextDocument, annotator: Annotator): Note {
    const known = this.#notes.get(document);
    if (known?.language === document.languageId) return known.note;
    const note = annotator.note(document.getText(), document.languageId);
    this.#notes.set(document, { language: document.languageId, note });
    return note;
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.#notes.get(document);
    if (!known || contentChanges.length === 0) return;
    if (!known.note.complete) {
      // still being read: it starts anew with the text as it is now
      this.#notes.delete(document);
      return;
    }
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      known.note.edit(rangeOffset, rangeOffset + rangeLength, text);
    }
  }
}
