import {
  asciiWord,
  fold,
  hashPrime,
  hashSeed,
  hashText,
  hashUnit,
  Kind,
  keepCase,
  kindOf,
  kindOfPair,
} from './characters';

/** How a token follows the one before it: glued to it, or with a space or a hyphen between. */
export enum Glue {
  Adjacent = 0,
  Gap = 1,
}

/**
 * Reads words and signs off a text, one after the other. After `next()` the fields tell what was read.
 * Names and notes go through the same reader, so that they cannot disagree on what a word is.
 */
export class Tokenizer {
  /** Offsets of the token in the text. */
  from = 0;
  to = 0;
  /** Hash of the folded token. */
  hash = 0;
  /** Whether the token is a sign: neither a word nor a character that is a word by itself. */
  isSign = false;

  constructor(
    readonly text: string,
    readonly end: number = text.length,
  ) {}

  /**
   * Reads the token that follows offset `at`.
   *
   * @returns Whether there is one before the end.
   */
  next(at: number): boolean {
    const start = this.gapEnd(at);
    if (start >= this.end) return false;
    this.#read(start);
    return true;
  }

  /** Where the token that follows offset `at` starts; the end if there is none. */
  gapEnd(at: number): number {
    const { text, end } = this;
    let i = at;
    for (; i < end; i++) {
      const kind = kindOf(text.charCodeAt(i));
      if (kind !== Kind.Space && kind !== Kind.Dash) break;
    }
    return i;
  }

  /** Reads the token that starts exactly at `at`. */
  readAt(at: number): void {
    this.#read(at);
  }

  /** Takes a word that somebody else has read, as if it had been read here. */
  take({ from, to, hash }: { readonly from: number; readonly to: number; readonly hash: number }): void {
    this.from = from;
    this.to = to;
    this.hash = hash;
    this.isSign = false;
  }

  /** Whether the token last read, folded, is this word. */
  is(word: string): boolean {
    const { text, from, to } = this;
    if (to - from === word.length) {
      let i = 0;
      for (; i < word.length; i++) {
        const code = text.charCodeAt(from + i);
        if (code > 127 || (asciiWord[code] || code) !== word.charCodeAt(i)) break;
      }
      if (i === word.length) return true;
    }
    return fold(text.slice(from, to)) === word;
  }

  /** The token last read, folded but for its case. */
  get written(): string {
    return keepCase(this.text.slice(this.from, this.to));
  }

  #read(at: number): void {
    const { text, end } = this;
    this.from = at;
    let hash = hashSeed;
    let i = at;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      const unit = asciiWord[code] ?? 0;
      if (unit === 0) break;
      hash = Math.imul(hash ^ unit, hashPrime);
    }
    const plain = i >= end || (i > at && text.charCodeAt(i) < 128);
    if (!plain) {
      this.#readSlowly(at);
      return;
    }
    this.to = i;
    this.hash = hash;
    this.isSign = false;
  }

  /** As {@link #read} for what is not plain ASCII, or no word. */
  #readSlowly(at: number): void {
    const { text, end } = this;
    let hash = hashSeed;
    let i = at;
    this.isSign = false;
    while (i < end) {
      const code = text.charCodeAt(i);
      const kind = kindOf(code);
      if (kind === Kind.Word) hash = hashUnit(hash, code);
      else if (kind === Kind.High) {
        const point = text.codePointAt(i) ?? 0;
        if (point < 0x10000 || kindOfPair(point) !== Kind.Word) break;
        hash = hashText(hash, fold(String.fromCodePoint(point)));
        i++;
      } else if (kind !== Kind.Ignored || i === at) break;
      i++;
    }
    if (i === at) {
      const point = text.codePointAt(at) ?? 0;
      i = Math.min(at + (point > 0xffff ? 2 : 1), end);
      this.isSign = (point > 0xffff ? kindOfPair(point) : kindOf(point)) !== Kind.Unspaced;
      hash = point > 0xffff ? hashText(hash, fold(text.slice(at, i))) : hashUnit(hash, point);
    }
    this.to = i;
    this.hash = hash;
  }
}

/**
 * How two tokens that follow each other are joined: a gap is white space, or one hyphen, or a hyphen at the end of
 * a line. `undefined`: they are parted, as by the dash in "Paris - agreement".
 */
export function glueBetween(text: string, from: number, to: number): Glue | undefined {
  if (from === to) return Glue.Adjacent;
  const first = kindOf(text.charCodeAt(from));
  if (to === from + 1) return Glue.Gap;
  let lineBreak = false;
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (kindOf(code) !== Kind.Space) return undefined;
    lineBreak ||= code === 10;
  }
  return first === Kind.Space || lineBreak ? Glue.Gap : undefined;
}
