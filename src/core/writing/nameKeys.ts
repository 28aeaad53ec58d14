import { keysOf } from './words';

/** Folds names, each text once. Made for one piece of work, and thrown away with it. */
export class NameKeys {
  readonly #known = new Map<string, readonly string[]>();

  /** The folded words of a name. */
  of(text: string): readonly string[] {
    let keys = this.#known.get(text);
    if (!keys) {
      keys = keysOf(text);
      this.#known.set(text, keys);
    }
    return keys;
  }
}
