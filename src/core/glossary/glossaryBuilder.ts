import { aliasClashes, clashMessage } from './aliasClashes';
import type { Context, Place, ReadGlossary } from './glossary';
import { IdKeeper } from './idKeeper';
import { LineIndex } from './lineIndex';
import type { Problem } from './problem';
import { ProblemList } from './problemList';
import { type Sentence, say } from './sentence';
import type { Term } from './term';
import type { TermDraft } from './termDraft';
import { termOf } from './termOf';

/** Gathers the terms of a file that is not YAML, with their places and what is wrong. */
export class GlossaryBuilder {
  readonly #terms: Term[] = [];
  readonly #places = new Map<string, Place>();
  readonly #ids = new IdKeeper();
  readonly #problems: ProblemList;
  readonly #lines: LineIndex;

  constructor(
    private readonly file: string,
    text: string,
  ) {
    this.#problems = new ProblemList(file);
    this.#lines = new LineIndex(text);
  }

  /**
   * @param offset Where the name stands.
   * @param length Of the name, as written.
   * @param category The context; empty for none.
   */
  add(draft: TermDraft, offset: number, length: number, category = ''): void {
    const place = this.#lines.placeOf(offset, length);
    const taken = draft.id !== undefined && !this.#ids.isFree(draft.id);
    if (taken && draft.id !== undefined) {
      const line = this.#places.get(draft.id)?.line;
      const message = say`The id "${draft.id}" is taken by the term on line ${line ?? '?'}. Give this one an "id" of its own.`;
      this.#problems.add(place, message);
    }
    const id = draft.id === undefined ? this.#ids.takeFor(draft.name) : this.#ids.take(draft.id);
    this.#terms.push(termOf(draft, id, category));
    this.#places.set(id, place);
  }

  /** @param offset UTF-16 offset in the text. */
  complain(offset: number, length: number, said: Sentence, severity: Problem['severity'] = 'error'): void {
    this.#problems.add(this.#lines.placeOf(offset, length), said, severity);
  }

  build(): ReadGlossary {
    const terms = this.#terms;
    for (const clash of aliasClashes(terms)) {
      const place = this.#places.get(clash.term.id);
      const line = this.#places.get(clash.other.id)?.line;
      if (place) this.#problems.add(place, clashMessage(clash, line), 'warning');
    }
    const contexts = new Map<string, Term[]>();
    for (const term of terms) {
      const list = contexts.get(term.category);
      if (list) list.push(term);
      else contexts.set(term.category, [term]);
    }
    const context = ([name, own]: [string, Term[]]): Context => ({ name, paths: [], meta: {}, terms: own });
    return {
      glossary: {
        file: this.file,
        terms,
        contexts: [...contexts].map(context),
        places: this.#places,
        imports: [],
      },
      problems: this.#problems.all(),
    };
  }
}
