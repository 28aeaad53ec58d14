import type { JudgedMeaning } from '../matching/annotation';
import { acronymOf } from './acronym';
import type { Mention, Pair } from './mention';
import { type FullNames, spelledOut } from './spelledOut';
import type { TermNames } from './termNames';
import { wordsOf } from './words';
import type { ProseBlock } from './writtenNote';

/** Text before a bracket or after it that is looked at for a full name, in UTF-16 units. */
const reach = 300;
/** A bracket stands no further from the acronym in it, in UTF-16 units. */
const nearBracket = 12;
/** What may stand between a full name and the bracket that follows it: spaces, the border of markup, a closing quote. */
const gap = '[\\s\\ufffc"”’\'»]*';
const opening = new RegExp(`${gap}[([]\\s*\\ufffc?["“‘'«]?(?:the\\s)?$`, 'i');
const closing = /^(?:['’]s)?["”’'»]?\ufffc?\s*([)\],;])/;
const bracketBehind = new RegExp(
  `^(?:['’]s)?${gap}[([]\\s*\\ufffc?["“‘'«]?(?:the\\s)?([^()[\\]]{3,${reach}})[)\\]]`,
  'i',
);

/**
 * The pair of full name and acronym in which an acronym stands; `undefined` when it is not spelled out beside it.
 *
 * @param start Offsets of the acronym in the flat text of its block.
 */
export function readPair(
  block: ProseBlock,
  start: number,
  end: number,
  meanings: readonly JudgedMeaning[],
  names: TermNames,
): Pick<Mention, 'meaning' | 'term' | 'pair'> | undefined {
  const found = meanings.flatMap(meaning => {
    const acronym = acronymOf(meaning.term);
    const pair =
      acronym === undefined
        ? undefined
        : (fullBefore(block, start, end, names.fullNames(meaning.term), acronym) ??
          fullBehind(block, end, names.fullNames(meaning.term), acronym));
    return pair ? [{ meaning, term: meaning.term, pair }] : [];
  });
  const best = (verdict: Pair['verdict']) => found.find(({ pair }) => pair.verdict === verdict);
  return best('same') ?? best('loose') ?? best('near') ?? best('foreign');
}

/** `full name (ACRONYM)` */
function fullBefore(
  block: ProseBlock,
  start: number,
  end: number,
  full: FullNames,
  acronym: string,
): Pair | undefined {
  const { flat } = block;
  if (!/[([]/.test(flat.text.slice(Math.max(flat.from, start - nearBracket), start))) return undefined;
  const before = flat.text.slice(Math.max(flat.from, start - reach), start);
  const open = opening.exec(before);
  const close = closing.exec(flat.text.slice(end, Math.min(flat.to, end + 8)));
  if (!open || !close) return undefined;
  const text = before.slice(0, open.index);
  // a full name stands in one sentence, and markup like code breaks it
  const sentence = text.slice(lastBorder(text));
  const origin = start - before.length + open.index - sentence.length;
  const words = wordsOf(sentence);
  const { verdict, from, to } = spelledOut(words, full, acronym, 'before');
  const first = words[from];
  const last = words[to - 1];
  if (verdict === 'other' || !first || !last || last.to !== sentence.trimEnd().length) return undefined;
  const bracket = start - before.length + open.index + open[0].search(/[([]/);
  const isBare = close[1] === ')' || close[1] === ']';
  return {
    verdict,
    full: { from: flat.source(origin + first.from), to: flat.source(origin + last.to - 1) + 1 },
    bracket: { from: flat.source(bracket), to: flat.source(end + close[0].length - 1) + 1 },
    first: 'full',
    isBare,
  };
}

/** `ACRONYM (full name)` */
function fullBehind(block: ProseBlock, end: number, full: FullNames, acronym: string): Pair | undefined {
  const { flat } = block;
  const behind = bracketBehind.exec(flat.text.slice(end, Math.min(flat.to, end + reach)));
  const content = behind?.[1];
  if (!behind || content === undefined) return undefined;
  const words = wordsOf(content);
  const { verdict, from, to } = spelledOut(words, full, acronym, 'after');
  const first = words[from];
  const last = words[to - 1];
  if (verdict === 'other' || !first || !last) return undefined;
  const origin = end + behind[0].length - 1 - content.length;
  const bracket = end + behind[0].search(/[([]/);
  return {
    verdict,
    full: { from: flat.source(origin + first.from), to: flat.source(origin + last.to - 1) + 1 },
    bracket: { from: flat.source(bracket), to: flat.source(end + behind[0].length - 1) + 1 },
    first: 'acronym',
    isBare: first === words[0] && last === words.at(-1),
  };
}

/** Behind the last sign that no full name goes across. */
function lastBorder(text: string): number {
  // a sign at the very end belongs to the gap before the bracket
  const words = text.replace(/[^\p{L}\p{N}]+$/u, '');
  return [...words.matchAll(/[.!?;:](?=\s)|[()[\]\ufffc]/g)].reduce((_, { index }) => index + 1, 0);
}
