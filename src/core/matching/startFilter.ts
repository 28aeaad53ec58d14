/** Hashes that tell where a name may start; signs between its words do not count. */
export interface StartKeys {
  /** Names of one word, but for {@link capitals}. */
  readonly words: Hashes;
  /** Those that start with a capital wherever they stand: a word of every day may spell an acronym. */
  readonly capitals: Hashes;
  /** The {@link pairKey} of the first two words of longer names. */
  readonly pairs: Hashes;
  /** ASCII units and hashes of the signs that names start with. */
  readonly signs: readonly { readonly code: number; readonly hash: number }[];
}

type Hashes = readonly number[] | Int32Array;

/** What a word by itself may be, as bits of {@link StartFilter.alone}. */
export enum Start {
  Word = 1,
  /** A name of one word that starts with a capital. */
  Capital = 2,
}

/** Bits for each key. With two of them set for each, one in a hundred others is taken for a key. */
const bitsPerKey = 16;

/** Entries for each key, and the most bits that a table takes, for it is to stay near the processor. */
const entriesPerKey = 64;
const mostBits = 1 << 21;

/**
 * A filter over the words of a note: of most a look into each of two tables tells that no name starts with them, so that
 * one test for both seldom holds. Never wrong when it says no.
 */
export class StartFilter {
  /** To be read by {@link startOf}; the length is a power of two. */
  readonly alone: Int32Array;
  /** To be read by {@link startsPair}; the length is a power of two. */
  readonly pairs: Int32Array;
  /** 1 for each ASCII sign that a name starts with, by its unit. */
  readonly signs = new Uint8Array(128);
  /** Whether any name starts with a sign. */
  readonly hasSigns: boolean;
  /** Two bits for each key; the length is a power of two. */
  readonly #bits: Int32Array;

  constructor(parts: readonly StartKeys[]) {
    const sum = (count: (keys: StartKeys) => number) => parts.reduce((all, keys) => all + count(keys), 0);
    const words = sum(({ words, capitals }) => words.length + capitals.length);
    const pairs = sum(({ pairs }) => pairs.length);
    const signs = sum(({ signs }) => signs.length);
    const table = (keys: number, bits: number) =>
      new Int32Array(Math.min(mostBits, powerAbove(keys * entriesPerKey) * bits) / 32);
    this.alone = table(words, 2);
    this.pairs = table(pairs, 1);
    this.#bits = new Int32Array(powerAbove(((words + pairs + signs) * bitsPerKey) / 32));
    let hasSigns = false;
    for (const { words, capitals, pairs, signs } of parts) {
      this.#addAll(words, Start.Word);
      this.#addAll(capitals, Start.Capital);
      for (const pair of pairs) {
        this.#add(pair);
        setBit(this.pairs, pair);
      }
      for (const { code, hash } of signs) {
        this.#add(hash);
        if (code < 128) this.signs[code] = 1;
        hasSigns = true;
      }
    }
    this.hasSigns = hasSigns;
  }

  /** Whether a key may be among those given: that of a word, a pair or a sign. */
  holds(key: number): boolean {
    return (bitAt(this.#bits, spread(key)) & bitAt(this.#bits, spreadOtherwise(key))) !== 0;
  }

  #addAll(hashes: Hashes, start: Start): void {
    for (const hash of hashes) {
      this.#add(hash);
      const key = spread(hash);
      const at = (key >>> 4) & (this.alone.length - 1);
      this.alone[at] = (this.alone[at] as number) | (start << (key << 1));
    }
  }

  #add(key: number): void {
    setBit(this.#bits, spread(key));
    setBit(this.#bits, spreadOtherwise(key));
  }
}

/** The key of two words that follow each other, from their {@link spread} hashes. */
export function pairKey(first: number, second: number): number {
  return (first << 1) ^ second;
}

/** What a word by itself may be, from its {@link spread} hash, as bits of {@link Start}; those above mean nothing. */
export function startOf(alone: Int32Array, key: number): number {
  return (alone[(key >>> 4) & (alone.length - 1)] as number) >>> (key << 1);
}

/** 1 where a longer name may start, from its {@link pairKey}, else 0. */
export function startsPair(pairs: Int32Array, pair: number): number {
  return bitAt(pairs, pair);
}

function bitAt(bits: Int32Array, bit: number): number {
  return ((bits[(bit >>> 5) & (bits.length - 1)] as number) >>> bit) & 1;
}

function setBit(bits: Int32Array, bit: number): void {
  const at = (bit >>> 5) & (bits.length - 1);
  bits[at] = (bits[at] as number) | (1 << bit);
}

/** A hash whose last bits hold something of its first. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function spreadOtherwise(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function powerAbove(least: number): number {
  let power = 32;
  while (power < least) power *= 2;
  return power;
}
