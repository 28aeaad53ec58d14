/**
 * Keys that tell where a name may start: the hash of a name's only word, or of its first two words together.
 * Signs between them do not count. A name that starts with a sign has the hash of that sign.
 */
export interface StartKeys {
  readonly words: readonly number[] | Int32Array;
  /** ASCII units and hashes of the signs that names start with. */
  readonly signs: readonly { readonly code: number; readonly hash: number }[];
}

/** Bits for each key. With two of them set for each, one word in a hundred that starts nothing is taken for a start. */
const bitsPerKey = 16;

/**
 * A filter over the words of a note: most are done with after a look at a bit for the word and a bit for the word
 * with the one before. Never wrong when it says no.
 */
export class StartFilter {
  /** Two bits for each key; the length is a power of two. A loop that has no time for a call looks for the first. */
  readonly bits: Int32Array;
  /** 1 for each ASCII sign that a name starts with, by its unit. */
  readonly signs = new Uint8Array(128);
  /** Whether any name starts with a sign. */
  readonly hasSigns: boolean;

  constructor(parts: readonly StartKeys[]) {
    const count = parts.reduce((sum, { words, signs }) => sum + words.length + signs.length, 0);
    let length = 32;
    while (length * 32 < count * bitsPerKey) length *= 2;
    this.bits = new Int32Array(length);
    let hasSigns = false;
    for (const { words, signs } of parts) {
      for (const key of words) this.#add(key);
      for (const { code, hash } of signs) {
        this.#add(hash);
        if (code < 128) this.signs[code] = 1;
        hasSigns = true;
      }
    }
    this.hasSigns = hasSigns;
  }

  /** Whether a key of which the first bit is set may be among those given. */
  confirms(key: number): boolean {
    const bit = secondBit(key);
    return ((this.bits[(bit >>> 5) & (this.bits.length - 1)] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  #add(key: number): void {
    this.#mark(key ^ (key >>> 15));
    this.#mark(secondBit(key));
  }

  #mark(bit: number): void {
    const at = (bit >>> 5) & (this.bits.length - 1);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (bit & 31));
  }
}

/** The key of two words that follow each other. */
export function pairKey(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + second) | 0;
}

function secondBit(key: number): number {
  const mixed = Math.imul(key, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
