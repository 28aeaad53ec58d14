import { asciiWord, hashPrime, hashSeed, Kind, kindOf } from './characters';
import { pairKey, type StartFilter } from './startFilter';
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
  const { bits, signs, hasSigns } = filter;
  const mask = bits.length - 1;
  let reader: Tokenizer | undefined;
  /** The word before; `last` is -1 where a walk from it has been made. */
  let lastHash = 0;
  let last = -1;
  let lastEnd = 0;
  for (let at = from; at < to; ) {
    const begin = at;
    let hash = hashSeed;
    let code = 0;
    let end = begin;
    // a plain word is hashed here; whatever else it turns out to be is read anew by the tokenizer
    for (; at < to; at++) {
      code = text.charCodeAt(at);
      const unit = asciiWord[code] as number;
      if (unit === 0) break;
      hash = Math.imul(hash ^ unit, hashPrime);
    }
    if (at === begin && (code < 128 ? signs[code] === 0 : isPassedOver(code, hasSigns))) {
      at++;
      continue;
    }
    if (at === begin || (at < to && code >= 128 && isPartOfWord(code))) {
      reader ??= new Tokenizer(text, to);
      reader.readAt(begin);
      at = reader.to;
      if (reader.isSign) {
        if (filter.confirms(reader.hash)) visitor.visitSign(begin);
        continue;
      }
      hash = reader.hash;
      end = at;
    } else {
      end = at;
      // the border that ended the word
      if (code < 128 && signs[code] === 0) at++;
    }
    if (last >= 0) {
      const pair = pairKey(lastHash, hash);
      const bit = pair ^ (pair >>> 15);
      if (((bits[(bit >>> 5) & mask] as number) & (1 << (bit & 31))) !== 0 && filter.confirms(pair))
        visitor.visitWord(last, lastEnd, lastHash);
    }
    const bit = hash ^ (hash >>> 15);
    if (((bits[(bit >>> 5) & mask] as number) & (1 << (bit & 31))) !== 0 && filter.confirms(hash)) {
      visitor.visitWord(begin, end, hash);
      last = -1;
    } else last = begin;
    lastHash = hash;
    lastEnd = end;
  }
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
