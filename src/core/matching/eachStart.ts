import { asciiWord, hashPrime, hashSeed, isSmallLetter, Kind, kindOf } from './characters';
import { pairKey, Start, type StartFilter, spread } from './startFilter';
import { Tokenizer } from './tokenizer';

/** Takes the places that a filter lets through. */
export interface StartVisitor {
  /** A word with which a name may start: its offsets and its hash. */
  visitWord(from: number, to: number, hash: number): void;
  /** As {@link visitWord}, for a sign. */
  visitSign(from: number): void;
}

/**
 * Reads a text once, word for word, and gives the places at which names may start, in order but for signs.
 * Most of the time that matching takes is spent here, and most of that in one short loop.
 */
export function eachStart(
  text: string,
  from: number,
  to: number,
  filter: StartFilter,
  visitor: StartVisitor,
): void {
  const { alone, pairs, signs, hasSigns } = filter;
  const aloneMask = alone.length - 1;
  const pairMask = pairs.length - 1;
  const units = unitsOf(text, from, to);
  const length = to - from;
  let reader: Tokenizer | undefined;
  /** The word before; `last` is -1 where there is none, or a walk from it has been made. */
  let lastHash = 0;
  let lastSpread = 0;
  let last = -1;
  let lastEnd = 0;
  for (let at = 0; at < length; ) {
    const begin = at;
    let hash = hashSeed;
    let code = 0;
    // a plain word is hashed here; whatever else it turns out to be is read anew by the tokenizer
    for (; at < length; at++) {
      code = units[at] as number;
      const unit = asciiWord[code] as number;
      if (unit === 0) break;
      hash = Math.imul(hash ^ unit, hashPrime);
    }
    let end = at;
    if (at === begin || code >= 128) {
      const isBorder = code < 128 ? signs[code] === 0 : isPassedOver(text.charCodeAt(from + at), hasSigns);
      if (at === begin && isBorder) {
        at++;
        continue;
      }
      if (at === begin || isPartOfWord(text.charCodeAt(from + at))) {
        reader ??= new Tokenizer(text, to);
        reader.readAt(from + begin);
        end = reader.to - from;
        at = end;
        if (reader.isSign) {
          if (filter.holds(reader.hash)) visitor.visitSign(from + begin);
          continue;
        }
        hash = reader.hash;
      }
    } else if (signs[code] === 0) at++; // the border that ended the word
    const key = spread(hash);
    const pair = pairKey(lastSpread, key);
    const start = alone[key & aloneMask] as number;
    // one test for both, for it seldom holds
    if ((start | (pairs[pair & pairMask] as number)) !== 0) {
      if (last >= 0 && filter.holds(pair)) visitor.visitWord(from + last, from + lastEnd, lastHash);
      const isAlone = (start & Start.Word) !== 0 || (start !== 0 && !isSmallLetter(units[begin] as number));
      last = begin;
      if (isAlone && filter.holds(hash)) {
        visitor.visitWord(from + begin, from + end, hash);
        last = -1;
      }
    } else last = begin;
    lastHash = hash;
    lastSpread = key;
    lastEnd = end;
  }
}

const encoder = new TextEncoder();
/** For the units of a text; it grows to the longest so far, but is no larger than this, for it is kept. */
let room = new Uint8Array(1 << 12);
const largestRoom = 1 << 20;

/**
 * The units of a text, those above ASCII as 128: V8 reads them twice as fast from an array as from a string. The array is
 * good until the next call.
 */
function unitsOf(text: string, from: number, to: number): Uint8Array {
  const length = to - from;
  const units = length <= room.length ? room : new Uint8Array(length);
  if (length <= largestRoom) room = units;
  const { read, written } = encoder.encodeInto(text.slice(from, to), units);
  if (read === length && written === length) return units;
  for (let i = 0; i < length; i++) units[i] = Math.min(text.charCodeAt(from + i), 128);
  return units;
}

/** Whether a character above ASCII starts nothing: white space, a dash, or a sign where no name starts with one. */
function isPassedOver(code: number, hasSigns: boolean): boolean {
  const kind = kindOf(code);
  return kind === Kind.Space || kind === Kind.Dash || (kind === Kind.Sign && !hasSigns);
}

/** Whether a character above ASCII may go on a word. */
function isPartOfWord(code: number): boolean {
  const kind = kindOf(code);
  return kind === Kind.Word || kind === Kind.High || kind === Kind.Ignored;
}
