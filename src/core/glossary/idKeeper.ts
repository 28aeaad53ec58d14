import { slug } from './glossary';

/** Gives each term of a file an id of its own, so that none is lost for having the name of another. */
export class IdKeeper {
  readonly #taken = new Set<string>();
  /** Last number given to an id that is taken. */
  readonly #numbers = new Map<string, number>();

  /** Whether the id is free; the id of a term without one is made from its name. */
  isFree(id: string): boolean {
    return !this.#taken.has(id);
  }

  /** Takes the id, or the first of `id-2`, `id-3` … that is free. */
  take(id: string): string {
    let free = id;
    for (let number = this.#numbers.get(id) ?? 2; this.#taken.has(free); number++) {
      free = `${id}-${number}`;
      this.#numbers.set(id, number + 1);
    }
    this.#taken.add(free);
    return free;
  }

  /** {@link take} for the id that a name gives. */
  takeFor(name: string): string {
    return this.take(slug(name));
  }
}
