import { FormIndex, type Layer } from './formIndex';
import type { Annotation } from './judgeChunk';
import { type Grain, Note } from './note';

/** Finds the terms of a set of glossaries in notes. Make one for a set and keep it. */
export class Annotator {
  readonly #index: FormIndex;

  /** @param layers Glossaries, the nearest to the user first. */
  constructor(layers: readonly Layer[]) {
    this.#index = new FormIndex(layers);
  }

  /**
   * The annotations of a text: sorted, not overlapping, longer ones before shorter.
   *
   * @param language A VS Code language id; `markdown` is read as Markdown, any other as plain prose.
   */
  annotate(text: string, language: string): readonly Annotation[] {
    return this.note(text, language).readAll().all();
  }

  /** A note that is kept up under edits; nothing of it is read yet. */
  note(text: string, language: string, grain?: Grain): Note {
    return new Note(this.#index, language, text, grain);
  }
}
