/** Numbers the sources of one page in the order of their first citation. */
export class CitationNumbers {
  readonly #known: ReadonlySet<string>;
  readonly #uses = new Map<string, { readonly number: number; count: number }>();

  constructor(known: Iterable<string>) {
    this.#known = new Set(known);
  }

  /** Whether such a source exists. */
  has(source: string): boolean {
    return this.#known.has(source);
  }

  /** Counts one more citation of a source, and gives its number and which use of it this is, both from 1. */
  cite(source: string): { readonly number: number; readonly use: number } {
    const entry = this.#uses.get(source) ?? { number: this.#uses.size + 1, count: 0 };
    entry.count++;
    this.#uses.set(source, entry);
    return { number: entry.number, use: entry.count };
  }

  /** Ids of the sources cited so far, by number. */
  get cited(): readonly string[] {
    return [...this.#uses.keys()];
  }
}
