import { keepCase } from '../matching/characters';
import { frontMatterEnd } from '../matching/markdownGrammar';
import type { Note, NotePart } from '../matching/note';
import type { Block } from '../matching/prose';
import { proseOf } from '../matching/proseOf';
import { acronymsOf } from '../reference/acronyms';
import { partsOf } from './partsOf';
import type { Span } from './usedTerms';

/** A word in capitals that no glossary knows. */
export interface UnknownAcronym {
  /** As it is written, without a plural `s`. */
  readonly text: string;
  readonly uses: readonly Span[];
}

/** Longer words in capitals are shouted, not abbreviated. */
const longest = 8;
/** So many words in capitals in a row are a shout. */
const shout = 4;
/** Marks of the writer, words that stand in capitals everywhere, and what nobody has to look up. */
const ordinary = new Set(
  [
    'OK TODO FIXME TBD TBC NB PS FYI ASAP AM PM DRAFT NOTE',
    'AND OR NOT NO YES THE BY OF TO IN ON IS IT WE',
    'EU UN UK US USA EUR GBP INR SEK USD',
  ].flatMap(words => words.split(' ')),
);

/** Finds the acronyms of notes that no glossary knows. Keeps what it has read of a note until that is changed. */
export class UnknownAcronyms {
  readonly #known: ReadonlySet<string>;
  readonly #read = new WeakMap<object, readonly (Span & { readonly text: string })[]>();

  /** @param names All names of all glossaries, also those that are not matched in notes. */
  constructor(names: Iterable<string>) {
    this.#known = new Set([...names].map(key));
  }

  /** Those used most first, of equals the one that comes first. Words inside a known term are none. */
  in(note: Note, language: string): readonly UnknownAcronym[] {
    const found = new Map<string, Span[]>();
    for (const part of partsOf(note)) {
      const annotations = part.annotations();
      let next = 0;
      for (const { text, from, to } of this.#acronyms(part, language)) {
        while ((annotations[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
        if ((annotations[next]?.from ?? Number.POSITIVE_INFINITY) < to) continue;
        const uses = found.get(text) ?? [];
        uses.push({ from: from + part.from, to: to + part.from });
        found.set(text, uses);
      }
    }
    return [...found].map(([text, uses]) => ({ text, uses })).sort((a, b) => b.uses.length - a.uses.length);
  }

  /** Reads a part ahead, so that a long note can be read in turns. */
  read(part: NotePart, language: string): void {
    this.#acronyms(part, language);
  }

  #acronyms(part: NotePart, language: string): readonly (Span & { readonly text: string })[] {
    const known = this.#read.get(part.key);
    if (known) return known;
    const hasFrontMatter = part.from === 0 && language === 'markdown' && frontMatterEnd(part.text) > 0;
    const { blocks } = proseOf(part.text, language, hasFrontMatter);
    const found = blocks.flatMap(block => this.#inBlock(block, part.text));
    this.#read.set(part.key, found);
    return found;
  }

  #inBlock({ pieces, heading }: Block, text: string): readonly (Span & { readonly text: string })[] {
    return pieces.flatMap(piece => {
      const prose = text.slice(piece.from, piece.to);
      if (heading > 0 && !hasSmall(prose)) return [];
      return quietWords(prose).flatMap(({ from: at, to: end }) =>
        acronymsOf(prose.slice(at, end)).flatMap(found => {
          const from = piece.from + at + found.from;
          const to = from + found.text.length;
          const is =
            found.text.length <= longest &&
            !this.#isKnown(found.text) &&
            !isGlued(text, from, to) &&
            !isInCapitalLine(text, from);
          return is ? [{ text: found.text, from, to }] : [];
        }),
      );
    });
  }

  #isKnown(acronym: string): boolean {
    if (ordinary.has(acronym)) return true;
    return this.#known.has(key(acronym)) || this.#known.has(key(acronym.replace(/[\d.]+$/, '')));
  }
}

/** The words of a text without those that stand in a row of words in capitals. */
function quietWords(text: string): readonly Span[] {
  const quiet: Span[] = [];
  let row: Span[] = [];
  let rowEnd = 0;
  const endRow = () => {
    if (row.length < shout) quiet.push(...row);
    row = [];
  };
  for (const { 0: word, index: from } of text.matchAll(/[\p{L}\p{N}]+(?:[&'’-][\p{L}\p{N}]+)*/gu)) {
    const to = from + word.length;
    if (row.length > 0 && !/^\s+$/.test(text.slice(rowEnd, from))) endRow();
    if (/\p{Lu}/u.test(word) && !hasSmall(word)) row.push({ from, to });
    else {
      endRow();
      quiet.push({ from, to });
    }
    rowEnd = to;
  }
  endRow();
  return quiet;
}

/** Whether a line holds several words, all in capitals: a heading, where a note has no marks for one. */
function isInCapitalLine(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
  return line.length < 200 && !hasSmall(line) && /\p{Lu}\P{L}+\p{Lu}/u.test(line) && !line.includes('|');
}

function hasSmall(text: string): boolean {
  return /\p{Ll}/u.test(text);
}

/** Part of an identifier, a tag, or a name on some platform. */
function isGlued(text: string, from: number, to: number): boolean {
  if (/^\p{Ll}{2}/u.test(text.slice(from, to))) return true;
  return /[_#@$\\]$|(?:^|\s)\.$/.test(text.slice(Math.max(0, from - 2), from)) || text.charAt(to) === '_';
}

function key(name: string): string {
  return keepCase(name).toUpperCase();
}
