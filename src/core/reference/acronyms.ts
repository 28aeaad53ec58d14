import type { Term } from '../glossary/term';

/** An acronym in a text, with its place. */
export interface Acronym {
  readonly text: string;
  /** Offset in the text. */
  readonly from: number;
}

const word = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;
const romanNumeral = /^[IVX]+$/;

/** Finds the acronyms of a Markdown text that neither the glossary nor the text itself explains. */
export class AcronymFinder {
  /** The allowed acronyms that were needed so far. */
  readonly used = new Set<string>();
  /** From an acronym to the names that hold it, and where in them it starts. */
  readonly #names = new Map<string, { readonly name: string; readonly at: number }[]>();

  constructor(
    terms: readonly Term[],
    private readonly allowed: ReadonlySet<string>,
  ) {
    for (const { text: name } of terms.flatMap(term => term.names)) {
      for (const { text, from } of acronymsOf(name)) {
        const holders = this.#names.get(text) ?? [];
        holders.push({ name, at: from });
        this.#names.set(text, holders);
      }
    }
  }

  /** Each acronym once, where it first stands. */
  find(text: string): readonly Acronym[] {
    const masked = mask(text);
    const found = new Map<string, Acronym>();
    for (const acronym of acronymsOf(masked)) {
      if (!found.has(acronym.text) && !this.#isKnown(masked, acronym)) found.set(acronym.text, acronym);
    }
    return [...found.values()].filter(acronym => !isSpelledOut(masked, acronym.text));
  }

  /** Whether the acronym is a name, part of a longer name that stands here, numbered (`COP21` of `COP`), or allowed. */
  #isKnown(masked: string, { text, from }: Acronym): boolean {
    return [text, text.replace(/\d+$/, '')].some(form => {
      const names = this.#names.get(form) ?? [];
      if (names.some(({ name, at }) => name === form || masked.startsWith(name, from - at))) return true;
      if (this.allowed.has(form)) this.used.add(form);
      return this.allowed.has(form);
    });
  }
}

/** The words that are acronyms, without a plural `s`: at least two capitals, and more of them than small letters. */
export function acronymsOf(text: string): readonly Acronym[] {
  return [...text.matchAll(word)].flatMap(match => {
    const acronym = match[0].replace(/(?<=\p{Lu}\d?)s$/u, '');
    const capitals = acronym.match(/\p{Lu}/gu)?.length ?? 0;
    const small = acronym.match(/\p{Ll}/gu)?.length ?? 0;
    const is = capitals >= 2 && capitals > small && !romanNumeral.test(acronym);
    return is ? [{ text: acronym, from: match.index }] : [];
  });
}

/**
 * Whether a text says `full name (ABC)` or `ABC (full name)`, where the letters stand in the name in their order.
 * A compound (`ABC-DE`) or numbered form (`ABC/3`) spells its parts out too.
 */
export function isSpelledOut(text: string, acronym: string): boolean {
  const whole = `(?:\\p{Lu}+-)*${acronym}(?:-\\p{Lu}+)*(?:s|[/-]?\\d+)?`;
  const behind = new RegExp(`([^.;:()]*)\\((${whole})(?=[),;])`, 'gu');
  const ahead = new RegExp(`(?<![\\p{L}\\p{N}])(${whole})["”]? *\\(([^()]+)\\)`, 'gu');
  return (
    [...text.matchAll(behind)].some(([, words = '', short = '']) => {
      const near = words.match(word)?.slice(-2 * short.length - 1) ?? [];
      return near.some((_, index) => abbreviates(short, near.slice(index)));
    }) ||
    [...text.matchAll(ahead)].some(([, short = '', words = '']) =>
      abbreviates(short, words.match(word) ?? []),
    )
  );
}

/** Whether the letters come in this order, the first at the start of the first word, the last within the last word. */
function abbreviates(acronym: string, words: readonly string[]): boolean {
  const letters = plain(acronym.replace(/s$/, '')).replace(/[^\p{L}]/gu, '');
  const all = words.map(plain).join('');
  if (!all.startsWith(letters[0] ?? ' ') || !plain(words.at(-1) ?? '').includes(letters.at(-1) ?? ' '))
    return false;
  let at = 0;
  for (const letter of letters) {
    at = all.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Blanks out, at equal length, what is not read as words; line breaks become spaces. */
function mask(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]|\]\([^)]*\)|`[^`]*`|<[^>]*>/g, match => match.replace(/[^\]]/g, ' '))
    .replace(/[*_[\]]/g, ' ')
    .replace(/\s/g, ' ');
}
