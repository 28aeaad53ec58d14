import type { EdgeTable } from './edgeTable';
import type { Clue, Form, Meaning } from './form';
import type { StartFilter } from './startFilter';

/** What a view needs of the index that it looks at. */
interface Viewed {
  /** Grows with each change. */
  readonly version: number;
  readonly edges: EdgeTable;
  readonly filters: { readonly names: StartFilter; readonly clues: StartFilter };
  formsAt(node: number): readonly Form[] | undefined;
  cluesAt(node: number): readonly Clue[] | undefined;
}

/** An index as one note sees it: some of its glossaries, in the note's own order. */
export class GlossaryView {
  readonly #index: Viewed;
  readonly #version: number;
  /** Position of each glossary, by its number in the index; `undefined`: not seen. */
  readonly #ranks: (number | undefined)[] = [];
  readonly #seesAll: boolean;

  /**
   * @param parts Numbers of the glossaries seen, the nearest to the user first.
   * @param seesAll Whether these are all that there are.
   */
  constructor(index: Viewed, parts: readonly number[], seesAll: boolean) {
    this.#index = index;
    this.#version = index.version;
    this.#seesAll = seesAll;
    for (const [rank, part] of parts.entries()) this.#ranks[part] = rank;
  }

  /** Whether the index has changed since: then another view is to be taken, and what was read by this one anew. */
  get isOutdated(): boolean {
    return this.#version !== this.#index.version;
  }

  get edges(): EdgeTable {
    return this.#index.edges;
  }

  /** Tell where names, and where clues, may start. */
  get filters(): Viewed['filters'] {
    return this.#index.filters;
  }

  /** Position of a meaning's glossary: 0 is the nearest to the user. */
  rankOf({ part }: Meaning): number {
    return this.#ranks[part] ?? Number.POSITIVE_INFINITY;
  }

  /** The forms that end at a node, of the glossaries seen; never empty. */
  formsAt(node: number): readonly Form[] | undefined {
    const forms = this.#index.formsAt(node);
    if (this.#seesAll || !forms || forms.every(form => this.#sees(form))) return forms;
    const seen = forms.filter(form => this.#sees(form));
    return seen.length > 0 ? seen : undefined;
  }

  /** The clues that end at a node; those for meanings that are not seen do no harm, for nobody asks for them. */
  cluesAt(node: number): readonly Clue[] | undefined {
    return this.#index.cluesAt(node);
  }

  #sees({ meaning }: Form): boolean {
    return this.#ranks[meaning.part] !== undefined;
  }
}
