import { hashSeed, hashText } from './characters';
import type { Glue } from './tokenizer';

/** Share of the table that may be in use: an open-addressing table stays quick as long as a good part is free. */
const load = 0.6;

/**
 * The edges of the trie: (node, glue, word) to child, in flat arrays with open addressing.
 * A look-up costs a probe or two, however many names there are.
 */
export class EdgeTable {
  static readonly root = 0;

  #capacity = 1 << 10;
  #hashes = new Int32Array(this.#capacity);
  #keys = new Int32Array(this.#capacity);
  /** 0: the slot is free. */
  #children = new Int32Array(this.#capacity);
  readonly #words: string[] = [''];
  #parents = new Int32Array(1 << 10);
  /** How many children each node has: a walk ends where there are none. */
  #branches = new Int32Array(1 << 10);
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
    for (; this.#children[slot] !== 0; slot = (slot + 1) & (this.#capacity - 1)) {
      const child = this.#children[slot] ?? 0;
      if (this.#keys[slot] === key && this.#hashes[slot] === hash && this.#words[child] === word)
        return child;
    }
    const child = this.#free.pop() ?? this.#words.length;
    this.#count++;
    this.#words[child] = word;
    if (child >= this.#parents.length) this.#growNodes();
    this.#parents[child] = parent;
    this.#branches[parent] = (this.#branches[parent] ?? 0) + 1;
    this.#set(slot, key, hash, child);
    if (this.#count > this.#capacity * load) this.#grow();
    return child;
  }

  /** Takes out a node that has no children; its number may be given to another. */
  remove(node: number): void {
    const parent = this.#parents[node] ?? 0;
    const hash = hashText(hashSeed, this.#words[node] ?? '');
    const mask = this.#capacity - 1;
    let hole = this.#slot(parent * 2, hash);
    // it hangs on one of the two glues
    if (!this.#leadsTo(hole, node)) hole = this.#slot(parent * 2 + 1, hash);
    while (this.#children[hole] !== node) hole = (hole + 1) & mask;
    // what was pushed on by it moves up, so that no search ends too early
    for (let slot = (hole + 1) & mask; this.#children[slot] !== 0; slot = (slot + 1) & mask) {
      const key = this.#keys[slot] ?? 0;
      const slotHash = this.#hashes[slot] ?? 0;
      if (((slot - this.#slot(key, slotHash)) & mask) < ((slot - hole) & mask)) continue;
      this.#set(hole, key, slotHash, this.#children[slot] ?? 0);
      hole = slot;
    }
    this.#children[hole] = 0;
    this.#words[node] = '';
    this.#branches[parent] = (this.#branches[parent] ?? 1) - 1;
    this.#count--;
    this.#free.push(node);
  }

  /** Whether any name goes on from this node. */
  hasChildren(node: number): boolean {
    return (this.#branches[node] ?? 0) > 0;
  }

  /**
   * The child of a node along a word of this hash, or 0.
   *
   * @param token Tells whether it is the word itself.
   */
  find(parent: number, glue: Glue, hash: number, token: { is(word: string): boolean }): number {
    const key = parent * 2 + glue;
    const mask = this.#capacity - 1;
    for (let slot = this.#slot(key, hash); ; slot = (slot + 1) & mask) {
      const child = this.#children[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#keys[slot] === key && this.#hashes[slot] === hash && token.is(this.#words[child] ?? ''))
        return child;
    }
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? 0;
  }

  /** Whether a search from a slot on comes to a node. */
  #leadsTo(from: number, node: number): boolean {
    const mask = this.#capacity - 1;
    for (let slot = from; ; slot = (slot + 1) & mask) {
      const child = this.#children[slot] ?? 0;
      if (child === 0 || child === node) return child === node;
    }
  }

  #slot(key: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#capacity - 1);
  }

  #set(slot: number, key: number, hash: number, child: number): void {
    this.#keys[slot] = key;
    this.#hashes[slot] = hash;
    this.#children[slot] = child;
  }

  #growNodes(): void {
    const parents = new Int32Array(this.#parents.length * 2);
    parents.set(this.#parents);
    this.#parents = parents;
    const branches = new Int32Array(parents.length);
    branches.set(this.#branches);
    this.#branches = branches;
  }

  #grow(): void {
    const [keys, hashes, children] = [this.#keys, this.#hashes, this.#children];
    this.#capacity *= 2;
    this.#keys = new Int32Array(this.#capacity);
    this.#hashes = new Int32Array(this.#capacity);
    this.#children = new Int32Array(this.#capacity);
    for (let old = 0; old < children.length; old++) {
      const child = children[old] ?? 0;
      if (child === 0) continue;
      const key = keys[old] ?? 0;
      const hash = hashes[old] ?? 0;
      let slot = this.#slot(key, hash);
      while (this.#children[slot] !== 0) slot = (slot + 1) & (this.#capacity - 1);
      this.#set(slot, key, hash, child);
    }
  }
}
