import type { Term } from '../glossary/term';
import { pluralOf } from '../matching/variants';

/**
 * The main name of a term when it is an acronym that can be spelled out: `NDC`, `EU ETS`, `LeadIT`, not `GHG Protocol`.
 * Chemical formulas and units made from them are no acronyms.
 */
export function acronymOf({ names: [{ text }], expansion }: Term): string | undefined {
  if (expansion === undefined || /CO2|CO₂/.test(text)) return undefined;
  const words = text.split(/[\s/-]+/);
  return words.every(isAcronymWord) && /\p{Lu}/u.test(words[0] ?? '') ? text : undefined;
}

/** Two capitals or more, or one with a figure: `LeadIT`, `MPGs`, `H2`, `V20`. */
function isAcronymWord(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 || (capitals === 1 && /^\P{Ll}+$/u.test(word)) || /^\d/.test(word);
}

const heads = /\s(?:of|for|on|to|in|by|with|from|under|serving)\s/i;

/** The plural of a full name: `Conferences of the Parties`, `nationally determined contributions`. */
export function pluralOfPhrase(phrase: string): string {
  const head = heads.exec(phrase)?.index ?? phrase.length;
  const start = phrase.slice(0, head);
  const last = /\p{L}+$/u.exec(start);
  if (!last) return phrase;
  return start.slice(0, last.index) + (pluralOf(last[0]) ?? last[0]) + phrase.slice(head);
}
