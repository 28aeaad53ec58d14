import type { Term } from '../glossary/term';
import { fold } from './characters';

/** How far around an acronym, in UTF-16 units, a note is looked at for what it says the letters stand for. */
const reach = 100;

/** Words of a full name for which an acronym may have no letter. */
const small = /^(?:a|an|and|as|at|by|de|for|from|in|of|on|or|the|to|with)$/i;

const openBracket = /^["”'’*_]*[ \t]*(?:\p{L}+[ \t]+)?[([][\s"“'‘*_]*/u;
const saysIs = /^["”'’*_)\]]*[ \t]*(?:=|:|[-–—](?=\s)|is short for\b|stands for\b|here means\b)[\s"“'‘*_]*/u;
const inBrackets = /[([][\s"“'‘*_]*$/;
const bracketCloses = /^["”'’*_\s]*[)\],;]/;

/**
 * What a note says in so many words that an acronym stands for, where that is not the term: "SMR (small modular
 * reactor)", "goods and services tax (GST)", "MSR = mortgage servicing rights". The initials have to spell the
 * acronym. Of a term whose own full name does not do so nothing can be said.
 *
 * @returns The other full name as it is written; `undefined` when none is given, or the term's own is.
 */
export function otherGloss(text: string, from: number, to: number, term: Term): string | undefined {
  const letters = acronymLetters(text.slice(from, to));
  if (letters === undefined) return undefined;
  const gloss = glossBehind(text, to, letters) ?? glossBefore(text, from, to, letters);
  if (gloss === undefined) return undefined;
  const own = term.names
    .map(({ text }) => wordsOf(text))
    .filter(words => spelled(words, letters) === words.length);
  return own.length === 0 || own.some(words => areAlike(words, wordsOf(gloss))) ? undefined : gloss;
}

/** The letters of an acronym, small, without those of a plural; `undefined` for anything else. */
function acronymLetters(written: string): string | undefined {
  const letters = /^(\p{Lu}{2,8})s?$/u.exec(written)?.[1];
  return letters?.toLowerCase();
}

function glossBehind(text: string, to: number, letters: string): string | undefined {
  const rest = text.slice(to, to + reach);
  const bracket = openBracket.exec(rest)?.[0];
  if (bracket !== undefined) {
    const inside = /^(?:[^)\]\n]|\n(?!\s*\n))*/.exec(rest.slice(bracket.length))?.[0] ?? '';
    return startOf(inside, letters);
  }
  const says = saysIs.exec(rest)?.[0];
  return says === undefined ? undefined : startOf(rest.slice(says.length), letters);
}

function glossBefore(text: string, from: number, to: number, letters: string): string | undefined {
  if (!bracketCloses.test(text.slice(to, to + 8))) return undefined;
  const before = text.slice(Math.max(0, from - reach), from);
  const bracket = inBrackets.exec(before);
  if (!bracket) return undefined;
  const words = [...before.slice(0, bracket.index).matchAll(/[\p{L}\p{N}]+/gu)];
  for (let first = words.length - 2; first >= 0 && first >= words.length - 2 * letters.length; first--) {
    const taken = words.slice(first).map(([word]) => word);
    const at = words[first]?.index ?? 0;
    if (spelled(taken, letters) === taken.length) return before.slice(at, bracket.index).trim();
  }
  return undefined;
}

/** The words at the start of a text whose initials spell the letters; two letters have to take up all of it. */
function startOf(text: string, letters: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const count = spelled(
    words.map(([word]) => word),
    letters,
  );
  const last = words[count - 1];
  if (!last || count < 2 || (letters.length < 3 && count < words.length)) return undefined;
  return text.slice(words[0]?.index ?? 0, last.index + last[0].length);
}

/** How many words from the first are taken up when their initials spell all the letters; 0 when they do not. */
function spelled(words: readonly string[], letters: string): number {
  let next = 0;
  for (const [i, word] of words.entries()) {
    if (fold(word).charAt(0) === letters.charAt(next)) next++;
    else if (!small.test(word)) return 0;
    if (next === letters.length) return i + 1;
  }
  return 0;
}

/** Whether half the words or more begin alike: "emission trading scheme" is still the emissions trading system. */
function areAlike(some: readonly string[], others: readonly string[]): boolean {
  const large = (words: readonly string[]) =>
    words.filter(word => !small.test(word)).map(word => fold(word).slice(0, 4));
  const [left, right] = [large(some), large(others)];
  return left.filter((word, i) => word === right[i]).length * 2 >= left.length;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
