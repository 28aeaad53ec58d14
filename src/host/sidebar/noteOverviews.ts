import type * as vscode from 'vscode';
import { partsOf } from '../../core/writing/partsOf';
import { type UnknownAcronym, UnknownAcronyms } from '../../core/writing/unknownAcronyms';
import { type UsedTerm, usedTerms } from '../../core/writing/usedTerms';
import type { Deps } from '../deps';

/** What stands in a note. */
export interface Overview {
  readonly document: vscode.TextDocument;
  readonly terms: readonly UsedTerm[];
  readonly unknown: readonly UnknownAcronym[];
}

/** How long a note is looked through before other work of the host gets its turn, in milliseconds. */
const turn = 8;

/** Looks notes through. After an edit only the parts that it touched are read again. */
export class NoteOverviews {
  readonly #deps: Pick<Deps, 'annotations' | 'glossaries'>;
  #acronyms: Promise<UnknownAcronyms> | undefined;

  constructor(deps: Pick<Deps, 'annotations' | 'glossaries'>) {
    this.#deps = deps;
  }

  /** To be called when the glossaries have changed. */
  reset(): void {
    this.#acronyms = undefined;
  }

  /** `undefined` when that was cancelled or the document was closed. Rejects with an error that can be shown as it is. */
  async of(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Overview | undefined> {
    const { annotations, glossaries } = this.#deps;
    this.#acronyms ??= glossaries
      .terms()
      .then(terms => new UnknownAcronyms(terms.flatMap(({ term }) => term.names.map(({ text }) => text))));
    const acronyms = await this.#acronyms;
    const first = await annotations.note(document, token);
    if (!first) return undefined;
    let end = Date.now() + turn;
    for (const part of partsOf(first)) {
      part.annotations();
      acronyms.read(part, document.languageId);
      if (Date.now() < end) continue;
      await new Promise<void>(resolve => setTimeout(resolve));
      if (token?.isCancellationRequested || document.isClosed) return undefined;
      end = Date.now() + turn;
    }
    // it may have been edited meanwhile; what was read is kept, so this is quick
    const note = await annotations.note(document, token);
    return note && { document, terms: usedTerms(note), unknown: acronyms.in(note, document.languageId) };
  }
}
