import * as vscode from 'vscode';
import { noteGlossary } from '../../core/glossary/noteGlossary';
import type { GlossaryInUse } from './glossaryInUse';

/** A note's own terms follow an edit of the lines that define them after so long, in milliseconds. */
const pause = 150;

/** Where a note defines a term for itself. */
const sign = '*[';

/**
 * The terms that open notes define for themselves, in lines `*[ABC]: meaning`. A note is read when it is first asked
 * about, and again only after an edit that touches such a line.
 */
export class NoteGlossaries implements vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when a note has other terms of its own than before. */
  readonly onDidChange = this.#didChange.event;
  readonly #known = new Map<vscode.TextDocument, GlossaryInUse>();
  readonly #due = new Map<vscode.TextDocument, unknown>();
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(event => {
      if (this.#known.has(event.document) && this.#concerns(event)) this.#readSoon(event.document);
    }),
    vscode.workspace.onDidCloseTextDocument(document => this.#forget(document)),
  );

  /** A note's own glossary; without terms when it defines none. */
  of(document: vscode.TextDocument): GlossaryInUse {
    const known = this.#known.get(document);
    if (known) return known;
    const read = readNote(document);
    this.#known.set(document, read);
    return read;
  }

  /** All that have terms, of the notes that were asked about. */
  get all(): readonly GlossaryInUse[] {
    return [...this.#known.values()].filter(({ terms }) => terms.length > 0);
  }

  dispose(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#listeners.dispose();
    this.#didChange.dispose();
  }

  /** Looks only at the lines that were edited. */
  #concerns({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean {
    const defines = (this.#known.get(document)?.terms.length ?? 0) > 0;
    return contentChanges.some(({ range, text }) => {
      if (text.includes(sign)) return true;
      const first = document.lineAt(Math.min(range.start.line, document.lineCount - 1)).text;
      if (first.trimStart().startsWith(sign)) return true;
      // a line may have been cut out, or a fence may have begun or ended before one
      return defines && (!range.isSingleLine || /^\s*(```|~~~)/.test(first) || text.includes('\n'));
    });
  }

  #readSoon(document: vscode.TextDocument): void {
    clearTimeout(this.#due.get(document));
    this.#due.set(
      document,
      setTimeout(() => {
        this.#due.delete(document);
        const before = this.#known.get(document);
        const now = readNote(document);
        if (!before || document.isClosed) return;
        const same = JSON.stringify(before.terms) === JSON.stringify(now.terms);
        this.#known.set(document, same ? { ...now, terms: before.terms } : now);
        if (!same) this.#didChange.fire();
      }, pause),
    );
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#due.get(document));
    this.#due.delete(document);
    const known = this.#known.get(document);
    this.#known.delete(document);
    if (known && known.terms.length > 0) this.#didChange.fire();
  }
}

function readNote(document: vscode.TextDocument): GlossaryInUse {
  const { uri } = document;
  const { terms, places } = noteGlossary(uri.toString(), document.getText());
  return {
    // a note may be a glossary file as well
    glossary: `note:${uri}`,
    level: 'note',
    title: vscode.l10n.t('this note'),
    uri,
    terms,
    places,
    standsAlone: true,
    paths: [],
    imports: [],
  };
}
