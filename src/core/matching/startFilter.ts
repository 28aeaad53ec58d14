/** Hashes that tell where a name may start; signs between its words do not count. */
export interface StartKeys {
  /** Names of one word, but for {@link capitals}. */
  readonly words: Hashes;
  /** Those that start with a capital wherever they stand: a word of every day may spell an acronym. */
  readonly capitals: Hashes;
  /** The first words of longer names, and for each of these its {@link pairKey}. */
  readonly firsts: Hashes;
  readonly pairs: Hashes;
  /** ASCII units and hashes of the signs that names start with. */
  readonly signs: readonly { readonly code: number; readonly hash: number }[];
}

type Hashes = readonly number[] | Int32Array;

/** What a word may be the start of, as bits of {@link StartFilter.starts}. */
export enum Start {
  Word = 1,
  /** A name of one word that starts with a capital. */
  Capital = 2,
  /** A longer name, together with the next word. */
  Pair = 4,
}

/** Bits for each key. With two of them set for each, one word in a hundred that starts nothing is taken for a start. */
const bitsPerKey = 16;

/** Entries for each word; no more than this many, for the table is to stay near the processor. */
const startsPerWord = 8;
const mostStarts = 1 << 18;

/**
 * A filter over the words of a note: most are done with after one look at what they may start.
 * Never wrong when it says no.
 */
export class StartFilter {
  /** {@link Start}, by a hash's {@link spread} last bits; the length is a power of two. */
  readonly starts: Uint8Array;
  /** 1 for each ASCII sign that a name starts with, by its unit. */
  readonly signs = new Uint8Array(128);
  /** Whether any name starts with a sign. */
  readonly hasSigns: boolean;
  /** Two bits for each key; the length is a power of two. */
  readonly #bits: Int32Array;

  constructor(parts: readonly StartKeys[]) {
    const sum = (count: (keys: StartKeys) => number) => parts.reduce((all, keys) => all + count(keys), 0);
    const words = sum(({ words, capitals, firsts }) => words.length + capitals.length + firsts.length);
    const keys = sum(
      ({ words, capitals, pairs, signs }) => words.length + capitals.length + pairs.length + signs.length,
    );
    this.starts = new Uint8Array(Math.min(mostStarts, powerAbove(words * startsPerWord)));
    this.#bits = new Int32Array(powerAbove((keys * bitsPerKey) / 32));
    let hasSigns = false;
    for (const { words, capitals, firsts, pairs, signs } of parts) {
      this.#addAll(words, Start.Word);
      this.#addAll(capitals, Start.Capital);
      for (const first of firsts) this.#note(first, Start.Pair);
      for (const pair of pairs) this.#add(pair);
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
    return this.#isMarked(spread(key)) && this.#isMarked(spreadOtherwise(key));
  }

  #addAll(hashes: Hashes, start: Start): void {
    for (const hash of hashes) {
      this.#add(hash);
      this.#note(hash, start);
    }
  }

  #note(hash: number, start: Start): void {
    const at = spread(hash) & (this.starts.length - 1);
    this.starts[at] = (this.starts[at] ?? 0) | start;
  }

  #add(key: number): void {
    this.#mark(spread(key));
    this.#mark(spreadOtherwise(key));
  }

  #mark(bit: number): void {
    const at = (bit >>> 5) & (this.#bits.length - 1);
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (bit & 31));
  }

  #isMarked(bit: number): boolean {
    return ((this.#bits[(bit >>> 5) & (this.#bits.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** The key of two words that follow each other. */
export function pairKey(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + second) | 0;
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
