import { asciiWord, hashPrime, hashSeed, isSmallLetter } from './characters';
import { pairKey, Start, type StartFilter, spread, startOf, startsPair } from './startFilter';

/** A word of a text; whoever reads the text uses it again for others. */
export class Word {
  /** Offsets in the text. */
  from = -1;
  to = 0;
  hash = 0;
}

/** Takes the words that a filter lets through. */
export interface WordVisitor {
  /** A word that may be the only one of a name. */
  visitWord(word: Word): void;
  /** A word with which a longer name may start, and the one that follows. */
  visitPair(word: Word, next: Word): void;
}

/** So many units of a text are read at a time. */
export const partLength = 1 << 13;

/**
 * The units of a part of a text, those above ASCII as {@link notPlain}: V8 reads them twice as fast from an array as from a
 * string. A {@link border} follows the last, so that a word's loop need not look for the end.
 */
const part = new Uint8Array(partLength + 1);
const notPlain = 128;
const border = 32;
const encoder = new TextEncoder();

/** Numbers for each word in the log: both offsets and the hash of the word before, and the same of the word. */
const width = 6;
/** Each word takes a unit at least. */
const log = new Int32Array(width * partLength);

/** What a word may be that starts with a unit: one of small letters spells no acronym. */
const startsBy = Uint8Array.from({ length: notPlain + 1 }, (_, unit) =>
  isSmallLetter(unit) ? Start.Word : Start.Word | Start.Capital,
);

/**
 * Reads the plain words of a text, those of ASCII between ASCII, and logs the few that a filter does not rule out. They are
 * visited later: V8 compiles what is done with a word into the function that finds it, and the one short loop in which
 * nearly all of the time goes is a tenth slower then. All readings share the log and the part, and may not be mixed.
 */
export class PlainWords {
  /** Offset at which it goes on. */
  at: number;
  /** Bounds of the {@link part} in the text. */
  #partFrom = 0;
  #partTo = 0;
  /** The word before; its start is -1 where there is none. */
  #lastFrom = -1;
  #lastTo = 0;
  #lastHash = 0;
  /** How much of the log is in use; offsets in it count from the part's start. */
  #logged = 0;
  /** Start of the last word that was visited for itself. */
  #visited = -1;
  readonly #before = new Word();
  readonly #word = new Word();

  constructor(
    private readonly text: string,
    from: number,
    private readonly to: number,
    private readonly filter: StartFilter,
  ) {
    this.at = from;
  }

  /** Loads the part that follows; it ends where no plain word goes on. A word longer than all the room is not plain. */
  load(): void {
    const { text, at, to } = this;
    const loaded = Math.min(partLength, to - at);
    const { read, written } = encoder.encodeInto(text.slice(at, at + loaded), part);
    if (read !== loaded || written !== loaded)
      for (let i = 0; i < loaded; i++) part[i] = Math.min(text.charCodeAt(at + i), notPlain);
    part[loaded] = border;
    let length = loaded;
    if (at + loaded < to) while (length > 0 && asciiWord[part[length - 1] as number] !== 0) length--;
    if (length === 0) part[length++] = notPlain;
    this.#partFrom = at;
    this.#partTo = at + length;
  }

  /**
   * Reads on in the part.
   *
   * @returns Whether it comes to what it does not read: a word that is not plain, a character above ASCII, or a sign with
   *   which a name may start.
   */
  goOn(): boolean {
    const { alone, pairs, signs } = this.filter;
    // V8 looks the arrays of a module up at each use, and an offset in a long text may be no small number to it:
    // with these, and with offsets from the part's start, it is a quarter faster
    const units = part;
    const out = log;
    const folded = asciiWord;
    const startsByUnit = startsBy;
    const origin = this.#partFrom;
    const end = this.#partTo - origin;
    let logged = this.#logged;
    let lastFrom = this.#lastFrom - origin;
    let lastTo = this.#lastTo - origin;
    let lastHash = this.#lastHash;
    let at = this.at - origin;
    while (at < end) {
      const from = at;
      let hash = hashSeed;
      let code = 0;
      // two letters at a time: each round of a loop costs about as much as a letter
      for (; ; at++) {
        code = units[at] as number;
        let unit = folded[code] as number;
        if (unit === 0) break;
        hash = Math.imul(hash ^ unit, hashPrime);
        code = units[++at] as number;
        unit = folded[code] as number;
        if (unit === 0) break;
        hash = Math.imul(hash ^ unit, hashPrime);
      }
      if (code === notPlain) {
        at = from;
        break;
      }
      if (at === from) {
        if (signs[code] !== 0) break;
        at++;
        continue;
      }
      const key = spread(hash);
      const start = startOf(alone, key) & (startsByUnit[units[from] as number] as number);
      // one test for both, for it seldom holds
      if ((start | startsPair(pairs, pairKey(spread(lastHash), key))) !== 0) {
        out[logged] = lastFrom;
        out[logged + 1] = lastTo;
        out[logged + 2] = lastHash;
        out[logged + 3] = from;
        out[logged + 4] = at;
        out[logged + 5] = hash;
        logged += width;
      }
      lastFrom = from;
      lastTo = at;
      lastHash = hash;
      if (signs[code] === 0) at++; // the border that ended the word
    }
    this.#logged = logged;
    this.#lastFrom = origin + lastFrom;
    this.#lastTo = origin + lastTo;
    this.#lastHash = lastHash;
    this.at = origin + at;
    return at < end;
  }

  /** Takes a word that somebody else has read, and goes on behind it. */
  add(to: number, hash: number): void {
    const { alone, pairs } = this.filter;
    const { at } = this;
    const key = spread(hash);
    const start = startOf(alone, key) & (Start.Word | Start.Capital);
    if ((start | startsPair(pairs, pairKey(spread(this.#lastHash), key))) !== 0) {
      const origin = this.#partFrom;
      const before = [this.#lastFrom - origin, this.#lastTo - origin, this.#lastHash];
      log.set([...before, at - origin, to - origin, hash], this.#logged);
      this.#logged += width;
    }
    this.#lastFrom = at;
    this.#lastTo = to;
    this.#lastHash = hash;
    this.at = to;
  }

  /** Visits the words in the log with which names may start, and empties it. */
  visit(visitor: WordVisitor): void {
    const { filter } = this;
    const before = this.#before;
    const word = this.#word;
    const origin = this.#partFrom;
    for (let i = 0; i < this.#logged; i += width) {
      before.from = origin + (log[i] as number);
      before.hash = log[i + 2] as number;
      word.from = origin + (log[i + 3] as number);
      word.to = origin + (log[i + 4] as number);
      word.hash = log[i + 5] as number;
      const key = spread(word.hash);
      // whoever was at the word before for itself has come to this one
      if (before.from > this.#visited && filter.holds(pairKey(spread(before.hash), key))) {
        before.to = origin + (log[i + 1] as number);
        visitor.visitPair(before, word);
      }
      const first = Math.min(this.text.charCodeAt(word.from), notPlain);
      const start = startOf(filter.alone, key) & (startsBy[first] as number);
      if (start === 0 || !filter.holds(word.hash)) continue;
      visitor.visitWord(word);
      this.#visited = word.from;
    }
    this.#logged = 0;
  }
}
