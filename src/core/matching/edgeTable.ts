import { asciiWord, hashSeed, hashText } from './characters';
import type { Glue } from './tokenizer';

/** Share of the table that may be in use: an open-addressing table stays quick as long as a good part is free. */
const load = 0.6;

/** Numbers for each slot; with a power of two no slot lies across two lines of the processor's cache. */
const width = 4;

/**
 * The edges of the trie: (node, glue, word) to child, in flat arrays with open addressing.
 * A look-up costs a probe or two, however many names there are.
 */
export class EdgeTable {
  static readonly root = 0;

  #capacity = 1 << 10;
  /** For each slot the word's hash, parent and glue as one number, and the child; 0: it is free. */
  #slots = new Int32Array(this.#capacity * width);
  readonly #words: string[] = [''];
  #parents = new Int32Array(1 << 10);
  /** How many children each node has: a walk ends where there are none. */
  #branches = new Int32Array(1 << 10);
  /** A bit for each of the units with which the words of its children start, by {@link unitBit}; none is ever taken off. */
  #firstUnits = new Int32Array(1 << 10);
  #count = 0;
  /** Nodes that were removed, to be used again. */
  readonly #free: number[] = [];

  /** How many nodes there are, the root apart. */
  get size(): number {
    return this.#count;
  }

  /** Adds an edge if it is not there, and gives the child. The word is folded. */
  add(parent: number, glue: Glue, word: string): number {
    const hash = hashText(hashSeed, word);
    const key = parent * 2 + glue;
    let slot = this.#slot(key, hash);
    for (let child = this.#childAt(slot); child !== 0; child = this.#childAt(slot)) {
      if (this.#holds(slot, key, hash) && this.#words[child] === word) return child;
      slot = this.#next(slot);
    }
    const child = this.#free.pop() ?? this.#words.length;
    this.#count++;
    this.#words[child] = word;
    if (child >= this.#parents.length) this.#growNodes();
    this.#parents[child] = parent;
    this.#branches[parent] = (this.#branches[parent] ?? 0) + 1;
    this.#firstUnits[parent] = (this.#firstUnits[parent] ?? 0) | unitBit(word.charCodeAt(0));
    this.#set(slot, key, hash, child);
    if (this.#count > this.#capacity * load) this.#grow();
    return child;
  }

  /** Takes out a node that has no children; its number may be given to another. */
  remove(node: number): void {
    const parent = this.#parents[node] ?? 0;
    const hash = hashText(hashSeed, this.#words[node] ?? '');
    let hole = this.#slot(parent * 2, hash);
    // it hangs on one of the two glues
    if (!this.#leadsTo(hole, node)) hole = this.#slot(parent * 2 + 1, hash);
    while (this.#childAt(hole) !== node) hole = this.#next(hole);
    // what was pushed on by it moves up, so that no search ends too early
    const mask = this.#slots.length - 1;
    for (let slot = this.#next(hole); this.#childAt(slot) !== 0; slot = this.#next(slot)) {
      const home = this.#slot(this.#slots[slot + 1] ?? 0, this.#slots[slot] ?? 0);
      if (((slot - home) & mask) < ((slot - hole) & mask)) continue;
      this.#slots.copyWithin(hole, slot, slot + width);
      hole = slot;
    }
    this.#slots[hole + 2] = 0;
    this.#words[node] = '';
    this.#branches[parent] = (this.#branches[parent] ?? 1) - 1;
    this.#count--;
    this.#free.push(node);
  }

  /** Whether any name goes on from this node. */
  hasChildren(node: number): boolean {
    return (this.#branches[node] ?? 0) > 0;
  }

  /** Whether any name may go on from this node with a word or sign that starts so; never wrong when it says no. */
  goesOn(node: number, unit: number): boolean {
    const firstUnits = this.#firstUnits[node] as number;
    return firstUnits !== 0 && (unit > 127 || (firstUnits & unitBit(asciiWord[unit] || unit)) !== 0);
  }

  /**
   * The child of a node along a word of this hash, or 0.
   *
   * @param token Tells whether it is the word itself.
   */
  find(parent: number, glue: Glue, hash: number, token: { is(word: string): boolean }): number {
    const key = parent * 2 + glue;
    for (let slot = this.#slot(key, hash); ; slot = this.#next(slot)) {
      const child = this.#childAt(slot);
      if (child === 0) return 0;
      if (this.#holds(slot, key, hash) && token.is(this.#words[child] as string)) return child;
    }
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? 0;
  }

  /** Whether a search from a slot on comes to a node. */
  #leadsTo(from: number, node: number): boolean {
    for (let slot = from; ; slot = this.#next(slot)) {
      const child = this.#childAt(slot);
      if (child === 0 || child === node) return child === node;
    }
  }

  /** Offset of the slot at which a search begins. */
  #slot(key: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
    return ((mixed ^ (mixed >>> 15)) & (this.#capacity - 1)) * width;
  }

  #next(slot: number): number {
    return (slot + width) & (this.#slots.length - 1);
  }

  #childAt(slot: number): number {
    return this.#slots[slot + 2] as number;
  }

  #holds(slot: number, key: number, hash: number): boolean {
    return this.#slots[slot] === hash && this.#slots[slot + 1] === key;
  }

  #set(slot: number, key: number, hash: number, child: number): void {
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = key;
    this.#slots[slot + 2] = child;
  }

  #growNodes(): void {
    const parents = new Int32Array(this.#parents.length * 2);
    parents.set(this.#parents);
    this.#parents = parents;
    const branches = new Int32Array(parents.length);
    branches.set(this.#branches);
    this.#branches = branches;
    const firstUnits = new Int32Array(parents.length);
    firstUnits.set(this.#firstUnits);
    this.#firstUnits = firstUnits;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    this.#slots = new Int32Array(this.#capacity * width);
    for (let from = 0; from < old.length; from += width) {
      const child = old[from + 2] ?? 0;
      if (child === 0) continue;
      const hash = old[from] ?? 0;
      const key = old[from + 1] ?? 0;
      let slot = this.#slot(key, hash);
      while (this.#childAt(slot) !== 0) slot = this.#next(slot);
      this.#set(slot, key, hash, child);
    }
  }
}

/** One of 32 bits, by the last five of a folded unit: each of the letters a to z has its own. */
function unitBit(unit: number): number {
  return 1 << (unit & 31);
}
