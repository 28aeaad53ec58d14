import { noteGlossary } from '../core/glossary/noteGlossary';
import { Annotator } from '../core/matching/annotate';
import type { Annotation } from '../core/matching/annotation';
import type { Layer } from '../core/matching/formIndex';

/** Annotates notes one after the other, each with the terms that it defines for itself (`*[ABC]: meaning`) first. */
export class NoteReader {
  readonly #annotator: Annotator;
  readonly #order: readonly string[];

  /** @param layers The glossaries that all notes see, the nearest to the user first. */
  constructor(layers: readonly Layer[]) {
    this.#annotator = new Annotator(layers);
    this.#order = layers.map(({ glossary }) => glossary);
  }

  /**
   * @param file What the user calls the note; its own glossary is called `note:` and this.
   * @param language A VS Code language id.
   */
  annotate(file: string, text: string, language: string): readonly Annotation[] {
    const own = `note:${file}`;
    const { terms } = noteGlossary(file, text);
    if (terms.length === 0) return this.#annotator.annotate(text, language, { order: this.#order });
    this.#annotator.set(own, terms);
    const found = this.#annotator.annotate(text, language, { order: [own, ...this.#order] });
    this.#annotator.delete(own);
    return found;
  }
}
