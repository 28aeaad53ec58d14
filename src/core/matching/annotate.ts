import type { Term } from '../glossary/term';
import type { Annotation } from './annotation';
import type { Meaning } from './form';
import { FormIndex, type Layer } from './formIndex';
import { type Grain, Note } from './note';
import { holdsMarkup, survey } from './survey';

/** How a note is to be read; everything has a default. */
export interface NoteOptions {
  /**
   * The glossaries that the note sees, the nearest to the user first. One that is left out is not seen by this note.
   * By default all, in the order in which they came.
   */
  readonly order?: readonly string[];
  readonly grain?: Grain;
}

/**
 * Finds the terms of glossaries in notes. Make one and keep it: glossaries come, change and go by {@link set} and
 * {@link delete}, each without a look at the others. A note stays with the glossaries as they were when it was
 * made: after a change make it anew.
 */
export class Annotator {
  readonly #index = new FormIndex();
  /** Glossaries with names in which signs of markup stand. */
  readonly #marked = new Set<string>();

  /** @param layers Glossaries, the nearest to the user first. */
  constructor(layers: readonly Layer[] = []) {
    for (const { glossary, terms } of layers) this.set(glossary, terms);
  }

  /** Puts a glossary in, or another state of it in its place. */
  set(glossary: string, terms: readonly Term[]): void {
    this.#index.set(glossary, terms);
    this.#marked.delete(glossary);
    const names = (term: Term) =>
      term.names.some(({ text, match }) => match !== 'never' && holdsMarkup(text));
    if (terms.some(names)) this.#marked.add(glossary);
  }

  /** Takes a glossary out; nothing happens when it is not in. */
  delete(glossary: string): void {
    this.#index.delete(glossary);
    this.#marked.delete(glossary);
  }

  /** The glossaries in the order in which they came. */
  get glossaries(): readonly string[] {
    return this.#index.glossaries;
  }

  /**
   * The annotations of a text: sorted, not overlapping, longer ones before shorter.
   *
   * @param language A VS Code language id; it says whether the text is read as Markdown, as plain prose or as code.
   */
  annotate(text: string, language: string, options?: NoteOptions): readonly Annotation[] {
    return this.note(text, language, options).readAll().all();
  }

  /**
   * All meanings that a reading of the text by any of the glossaries may find, and some more; see {@link survey}.
   *
   * @param language As for {@link annotate}.
   */
  survey(text: string, language: string): ReadonlySet<Meaning> {
    return survey(text, language, this.#index.view(), this.#marked.size > 0);
  }

  /** A note that is kept up under edits; nothing of it is read yet. */
  note(text: string, language: string, { order, grain }: NoteOptions = {}): Note {
    return new Note(this.#index.view(order), language, text, grain);
  }
}
