import type { Name, Term } from '../glossary/term';
import { fold } from '../matching/characters';
import type { Layer } from '../matching/formIndex';

/** A term found by the beginning of one of its names. */
export interface NameHit {
  readonly term: Term;
  readonly glossary: string;
  /** The name that begins so. */
  readonly name: Name;
  /** What of the name is still to come, folded. */
  readonly rest: string;
  /** Offset in the text asked about at which the name begins. */
  readonly from: number;
}

interface Entry {
  readonly key: string;
  readonly term: Term;
  readonly glossary: string;
  /** Position among the term's names. */
  readonly place: number;
  readonly layer: number;
}

/** No name that is being typed is looked for further back than this. */
const furthestBack = 120;
const mostWords = 12;

/** All names of all glossaries in order, to find those that begin as something typed does. */
export class NameIndex {
  readonly #entries: readonly Entry[];

  /** @param layers Glossaries, the nearest to the user first. */
  constructor(layers: readonly Layer[]) {
    this.#entries = layers
      .flatMap(({ glossary, terms }, layer) =>
        terms.flatMap(term =>
          term.names.map((name, place): Entry => ({ key: plain(name.text), term, glossary, place, layer })),
        ),
      )
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /**
   * The terms of which a name is being typed at the end of a text, best first: called exactly so, then by main name,
   * expansion and alias, the short ones and those of near glossaries first. Of several words the most count that
   * begin a name.
   *
   * @param limit One more hit than this is given when there are more.
   */
  endingIn(text: string, limit: number): readonly NameHit[] {
    for (const from of wordStarts(text)) {
      const typed = plain(text.slice(from));
      const hits = this.beginningWith(typed, limit);
      if (hits.length > 0) return hits.map(hit => ({ ...hit, from }));
    }
    return [];
  }

  /** The terms of which a name begins so. {@link NameHit.from} is 0. With nothing typed, the first ones of all. */
  beginningWith(text: string, limit: number): readonly NameHit[] {
    const typed = plain(text);
    const best = new Map<Term, Entry>();
    for (let i = this.#firstNotBefore(typed); i < this.#entries.length; i++) {
      const entry = this.#entries[i];
      if (!entry?.key.startsWith(typed)) break;
      const known = best.get(entry.term);
      if (!known || compare(entry, known, typed) < 0) best.set(entry.term, entry);
    }
    const sorted = [...best.values()].sort((a, b) => compare(a, b, typed));
    return sorted.slice(0, limit + 1).map(({ term, glossary, place, key }) => ({
      term,
      glossary,
      name: term.names[place] ?? term.names[0],
      rest: key.slice(typed.length),
      from: 0,
    }));
  }

  #firstNotBefore(key: string): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.key ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(a: Entry, b: Entry, typed: string): number {
  return (
    Number(b.key === typed) - Number(a.key === typed) ||
    Math.min(a.place, 2) - Math.min(b.place, 2) ||
    a.layer - b.layer ||
    a.key.length - b.key.length ||
    (a.key < b.key ? -1 : 1)
  );
}

/** Where the last words of a text start, the first of them first; the end of the text is none. */
function wordStarts(text: string): readonly number[] {
  const least = Math.max(0, text.length - furthestBack);
  const starts: number[] = [];
  for (const { index } of text.slice(least).matchAll(/[\p{L}\p{N}_]+/gu)) starts.push(index + least);
  return starts.slice(-mostWords);
}

/** As names are compared: folded, with one space for any gap between words. */
function plain(text: string): string {
  return fold(text)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .replace(/^ /, '');
}
