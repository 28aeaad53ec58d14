import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { builtIn, formatTermRef, parseTermRef } from '../../core/glossary/termRef';
import type { GlossaryInUse } from './glossaryInUse';
import type { ReferenceStore } from './referenceStore';

/** A term with the glossary that it stands in. */
export interface TermInUse {
  readonly term: Term;
  readonly glossary: GlossaryInUse;
  /** The term's address, which {@link GlossaryStore.term} resolves. */
  readonly ref: string;
}

/** The glossaries in use: the built-in one and those of the user. Read when they are first asked for. */
export class GlossaryStore implements vscode.Disposable {
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires when any glossary has other terms than before, or another one is in use. */
  readonly onDidChange = this.#didChange.event;
  readonly #reference: ReferenceStore;
  readonly #listeners: vscode.Disposable;
  #all: Promise<readonly GlossaryInUse[]> | undefined;

  constructor(reference: ReferenceStore) {
    this.#reference = reference;
    this.#listeners = reference.onDidChange(() => {
      this.#all = undefined;
      this.#didChange.fire();
    });
  }

  /** All glossaries, the nearest to the user first. Rejects with an error whose message can be shown as it is. */
  all(): Promise<readonly GlossaryInUse[]> {
    this.#all ??= this.#reference.get().then(({ terms }) => [
      {
        glossary: builtIn,
        level: 'built-in',
        title: vscode.l10n.t('LeadIT Companion'),
        terms,
        lines: new Map(),
      },
    ]);
    return this.#all;
  }

  /** The glossaries that a note sees, the nearest first. Rejects as {@link all} does. */
  layersFor(_note: vscode.Uri): Promise<readonly GlossaryInUse[]> {
    return this.all();
  }

  /** The term at an address; `undefined` when there is none. Rejects as {@link all} does. */
  async term(ref: string): Promise<TermInUse | undefined> {
    const address = parseTermRef(ref);
    const glossary = (await this.all()).find(each => each.glossary === address.glossary);
    const term = glossary?.terms.find(each => each.id === address.id);
    return glossary && term && { term, glossary, ref: formatTermRef(address) };
  }

  /** All terms, those of the nearest glossary first. Rejects as {@link all} does. */
  async terms(): Promise<readonly TermInUse[]> {
    return (await this.all()).flatMap(glossary =>
      glossary.terms.map(term => ({
        term,
        glossary,
        ref: formatTermRef({ glossary: glossary.glossary, id: term.id }),
      })),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#didChange.dispose();
  }
}
