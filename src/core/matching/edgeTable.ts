import { hashSeed, hashText } from './characters';
import type { Glue } from './tokenizer';

/** Share of the table that may be in use: an open-addressing table stays quick well below half. */
const load = 0.4;

/**
 * The edges of the trie: (node, glue, word) to child, in flat arrays with open addressing.
 * A look-up costs one probe as a rule, however many names there are. It goes by the word's hash; the letters are
 * compared once a name has been found, by {@link wordOf}.
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
  /** One bit for each hash that starts a name: most words of a note are done with after one look at it. */
  #starts = new Int32Array(1 << 7);
  /** 1 for each ASCII sign that a name starts with, by its unit. */
  readonly #signs = new Uint8Array(128);
  /** Hashes of words that another word shares at the same node; almost always empty. */
  readonly #shared = new Set<number>();

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
      if (this.#keys[slot] !== key || this.#hashes[slot] !== hash) continue;
      if (this.#words[child] === word) return child;
      this.#shared.add(hash);
    }
    const child = this.#free.pop() ?? this.#words.length;
    this.#count++;
    this.#words[child] = word;
    if (child >= this.#parents.length) this.#growNodes();
    this.#parents[child] = parent;
    this.#branches[parent] = (this.#branches[parent] ?? 0) + 1;
    this.#set(slot, key, hash, child);
    if (parent === EdgeTable.root) {
      this.#mark(hash);
      if (word.length === 1) this.#signs[word.charCodeAt(0) & 127] = 1;
    }
    if (this.#count > this.#capacity * load) this.#grow();
    return child;
  }

  /** Takes out a node that has no children; its number may be given to another. The filter of starts keeps its bit. */
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

  /** The bits that {@link mayStart} looks at, for a loop that has no time for a call. */
  get startBits(): Int32Array {
    return this.#starts;
  }

  /** Whether a name may start with a word of this hash; never wrong when it says no. */
  mayStart(hash: number): boolean {
    const bit = hash ^ (hash >>> 15);
    return ((this.#starts[(bit >>> 5) & (this.#starts.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Whether a name may start with this ASCII sign. */
  mayStartWithSign(code: number): boolean {
    return this.#signs[code] === 1;
  }

  /** Whether any name goes on from this node. */
  hasChildren(node: number): boolean {
    return (this.#branches[node] ?? 0) > 0;
  }

  /**
   * The child of a node along a word of this hash, or 0.
   *
   * @param token Tells the word itself; asked only where two words of one node share the hash.
   */
  find(parent: number, glue: Glue, hash: number, token: { is(word: string): boolean }): number {
    const key = parent * 2 + glue;
    const mask = this.#capacity - 1;
    for (let slot = this.#slot(key, hash); ; slot = (slot + 1) & mask) {
      const child = this.#children[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#keys[slot] !== key || this.#hashes[slot] !== hash) continue;
      if (this.#shared.size === 0 || !this.#shared.has(hash) || token.is(this.#words[child] ?? ''))
        return child;
    }
  }

  /** The folded word on the edge that leads to a node. */
  wordOf(node: number): string {
    return this.#words[node] ?? '';
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

  #mark(hash: number): void {
    const bit = hash ^ (hash >>> 15);
    const at = (bit >>> 5) & (this.#starts.length - 1);
    this.#starts[at] = (this.#starts[at] ?? 0) | (1 << (bit & 31));
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
    // eight bits of the filter for each slot keep false hits rare
    this.#starts = new Int32Array(this.#capacity >> 2);
    for (let old = 0; old < children.length; old++) {
      const child = children[old] ?? 0;
      if (child === 0) continue;
      const key = keys[old] ?? 0;
      const hash = hashes[old] ?? 0;
      let slot = this.#slot(key, hash);
      while (this.#children[slot] !== 0) slot = (slot + 1) & (this.#capacity - 1);
      this.#set(slot, key, hash, child);
      if (key >> 1 === EdgeTable.root) this.#mark(hash);
    }
  }
}
