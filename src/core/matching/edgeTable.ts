import { hashSeed, hashText } from './characters';
import type { Glue } from './tokenizer';

/** Share of the table that may be in use: an open-addressing table stays quick well below half. */
const load = 0.4;

/**
 * The edges of the trie: (node, glue, word) to child, in flat arrays with open addressing.
 * A look-up costs one probe as a rule, however many names there are.
 */
export class EdgeTable {
  static readonly root = 0;

  #capacity = 1 << 10;
  #hashes = new Int32Array(this.#capacity);
  #parents = new Int32Array(this.#capacity);
  /** 0: the slot is free. */
  #children = new Int32Array(this.#capacity);
  #words: string[] = [];
  #count = 0;
  /** One bit for each hash that starts a name: most words of a note are done with after one look at it. */
  #starts = new Int32Array(1 << 7);

  /** Whether a node has children, by node; a walk ends early where it has none. */
  #parentsSeen = new Uint8Array(1 << 10);
  /** Whether a name starts with an ASCII sign, by its unit. */
  readonly #signs = new Uint8Array(128);

  /** Adds an edge if it is not there, and gives the child. The word is folded. */
  add(parent: number, glue: Glue, word: string): number {
    const hash = hashText(hashSeed, word);
    const key = parent * 2 + glue;
    let slot = this.#slot(key, hash);
    for (; this.#children[slot] !== 0; slot = (slot + 1) & (this.#capacity - 1)) {
      const child = this.#children[slot] ?? 0;
      if (this.#parents[slot] === key && this.#hashes[slot] === hash && this.#words[child] === word)
        return child;
    }
    const child = ++this.#count;
    this.#words[child] = word;
    this.#set(slot, key, hash, child);
    if (parent >= this.#parentsSeen.length) {
      const grown = new Uint8Array(Math.max(parent + 1, this.#parentsSeen.length * 2));
      grown.set(this.#parentsSeen);
      this.#parentsSeen = grown;
    }
    this.#parentsSeen[parent] = 1;
    if (parent === EdgeTable.root && word.length === 1) this.#signs[word.charCodeAt(0) & 127] = 1;
    if (this.#count > this.#capacity * load) this.#grow();
    if (parent === EdgeTable.root) this.#mark(hash);
    return child;
  }

  /** Whether any name goes on from this node. */
  hasChildren(node: number): boolean {
    return this.#parentsSeen[node] === 1;
  }

  /** Whether a name may start with this ASCII sign. */
  mayStartWithSign(code: number): boolean {
    return this.#signs[code] === 1;
  }

  /** Whether a name may start with a word of this hash; never wrong when it says no. */
  mayStart(hash: number): boolean {
    const bit = hash ^ (hash >>> 15);
    return ((this.#starts[(bit >>> 5) & (this.#starts.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /**
   * The child of a node along a word, or 0.
   * @param token The word; where the hash fits it is compared in full.
   */
  find(parent: number, glue: Glue, hash: number, token: { is(word: string): boolean }): number {
    const key = parent * 2 + glue;
    for (let slot = this.#slot(key, hash); ; slot = (slot + 1) & (this.#capacity - 1)) {
      const child = this.#children[slot] ?? 0;
      if (child === 0) return 0;
      if (this.#parents[slot] !== key || this.#hashes[slot] !== hash) continue;
      if (token.is(this.#words[child] ?? '')) return child;
    }
  }

  #slot(key: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#capacity - 1);
  }

  #set(slot: number, key: number, hash: number, child: number): void {
    this.#parents[slot] = key;
    this.#hashes[slot] = hash;
    this.#children[slot] = child;
  }

  #mark(hash: number): void {
    const bit = hash ^ (hash >>> 15);
    const at = (bit >>> 5) & (this.#starts.length - 1);
    this.#starts[at] = (this.#starts[at] ?? 0) | (1 << (bit & 31));
  }

  #grow(): void {
    const [parents, hashes, children] = [this.#parents, this.#hashes, this.#children];
    this.#capacity *= 2;
    this.#parents = new Int32Array(this.#capacity);
    this.#hashes = new Int32Array(this.#capacity);
    this.#children = new Int32Array(this.#capacity);
    // eight bits of the filter for each slot keep false hits rare
    this.#starts = new Int32Array(this.#capacity >> 2);
    for (let old = 0; old < children.length; old++) {
      const child = children[old] ?? 0;
      if (child === 0) continue;
      const key = parents[old] ?? 0;
      const hash = hashes[old] ?? 0;
      let slot = this.#slot(key, hash);
      while (this.#children[slot] !== 0) slot = (slot + 1) & (this.#capacity - 1);
      this.#set(slot, key, hash, child);
      if (key >> 1 === EdgeTable.root) this.#mark(hash);
    }
  }
}
