import MiniSearch, { type SearchResult } from 'minisearch';
import type { Term } from '../glossary/term';
import { translatedNames } from '../glossary/translatedNames';
import { keepCase } from '../matching/characters';
import type { Topic } from '../reference/reference';

/** Something that a look-up finds. */
export type Found = FoundTerm | FoundTopic | FoundPart;

export interface FoundTerm {
  readonly kind: 'term';
  readonly id: string;
  readonly title: string;
  readonly term: Term;
}

export interface FoundTopic {
  readonly kind: 'topic';
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
}

/** A heading inside a topic, or one of its questions. */
export interface FoundPart {
  readonly kind: 'heading' | 'question';
  /** `TOPIC#ANCHOR` of a heading, `TOPIC?NUMBER` of a question, counted from 1. */
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  /** What stands under the heading, or the answer; without markup. */
  readonly text: string;
  /** Where the reader is to go. */
  readonly anchor: string;
}

interface Entry {
  readonly found: Found;
  /** Folded names by which it may be called, the main one first. */
  readonly names: readonly string[];
}

/** Finds terms and topics by name: by beginnings, over typing errors, acronyms and expansions first. */
export class LookupIndex {
  readonly #entries: readonly Entry[];
  readonly #search = new MiniSearch({
    fields: ['names', 'squeezed', 'text'],
    tokenize: text => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== ''),
    processTerm: term => fold(term),
    searchOptions: {
      boost: { names: 4, squeezed: 3 },
      prefix: true,
      fuzzy: word => (word.length > 3 ? 0.25 : false),
      combineWith: 'AND',
      weights: { prefix: 0.7, fuzzy: 0.3 },
    },
  });

  /**
   * @param terms In the order of their glossaries, the nearest first.
   * @param parts Headings and questions, when they are to be found as well.
   */
  constructor(terms: readonly Term[], topics: readonly Topic[], parts: readonly FoundPart[] = []) {
    this.#entries = [
      ...terms.map(
        (term): Entry => ({
          found: { kind: 'term', id: term.id, title: term.names[0].text, term },
          names: [...term.names.map(name => fold(name.text)), ...translatedNames(term).map(fold)],
        }),
      ),
      ...topics.map(
        (topic): Entry => ({
          found: { kind: 'topic', id: topic.id, title: topic.title, topic },
          names: [fold(topic.title), fold(topic.id)],
        }),
      ),
      ...parts.map((part): Entry => ({ found: part, names: [fold(part.title)] })),
    ];
    this.#search.addAll(
      this.#entries.map(({ found, names }, id) => ({
        id,
        names: names.join(' '),
        squeezed: names.map(squeeze).join(' '),
        text: textOf(found),
      })),
    );
  }

  /** All that can be found, in the order in which it was given. */
  all(): readonly Found[] {
    return this.#entries.map(({ found }) => found);
  }

  /**
   * What fits a query, best first: called exactly so, begins so, then by relevance.
   * An empty query finds nothing.
   */
  find(query: string, limit = 50): readonly Found[] {
    const wanted = fold(query).trim().replace(/\s+/g, ' ');
    if (wanted === '') return [];
    if (wanted.length === 1) return this.#beginningWith(wanted, limit);
    const all = this.#search.search(wanted);
    const hits = all.length > 0 ? all : this.#search.search(wanted, { combineWith: 'OR' });
    const squeezed = squeeze(wanted);
    const known = new Set(hits.map(hit => Number(hit.id)));
    // "cop 28" is written "COP28": words that are parted otherwise than in the name
    const parted = squeezed.length > 2 ? this.#search.search(squeezed, { fields: ['squeezed'] }) : [];
    const ranked = [...hits, ...parted.filter(hit => !known.has(Number(hit.id)))].flatMap(hit => {
      const entry = this.#entries[Number(hit.id)];
      return entry ? [{ entry, score: hit.score, tier: tierOf(entry, wanted, squeezed, nearness(hit)) }] : [];
    });
    ranked.sort((a, b) => a.tier - b.tier || b.score - a.score);
    return ranked.slice(0, limit).map(({ entry }) => entry.found);
  }

  /** For a single letter, which most texts hold: what is called so or begins so, the shortest first. */
  #beginningWith(letter: string, limit: number): readonly Found[] {
    return this.#entries
      .filter(({ names }) => names.some(name => name.startsWith(letter)))
      .map(entry => ({ entry, tier: tierOf(entry, letter, squeeze(letter), 3) }))
      .sort((a, b) => a.tier - b.tier || a.entry.found.title.length - b.entry.found.title.length)
      .slice(0, limit)
      .map(({ entry }) => entry.found);
  }
}

/** Of equals, terms come before topics, and what stands in topics after them. */
const behind: Readonly<Record<Found['kind'], number>> = { term: 0, topic: 0.5, heading: 0.75, question: 0.8 };

/**
 * 0: the main name itself; 1: another name; 2: a name begins so, the expansion before others; from
 * 3: how near the words are, see {@link nearness}.
 */
function tierOf({ names, found }: Entry, wanted: string, squeezed: string, near: number): number {
  const same = names.findIndex(name => name === wanted || squeeze(name) === squeezed);
  if (same >= 0) return Math.min(same, 1) + behind[found.kind];
  const begins = names.findIndex(name => name.startsWith(wanted));
  if (begins < 0) return near + behind[found.kind] / 10;
  // the main name and, right behind it, the expansion come before what else a term is called
  const expanded = found.kind === 'term' && found.term.expansion !== undefined;
  return (begins <= (expanded ? 1 : 0) ? 2 : 2.1) + behind[found.kind];
}

/** How the words of a query were found: all in names as typed, all in names over typing errors, or some in the text. */
function nearness({ queryTerms, match }: SearchResult): number {
  const words = Object.entries(match).flatMap(([word, fields]) =>
    fields.some(field => field !== 'text') ? [word] : [],
  );
  if (words.length < Object.keys(match).length || words.length === 0) return 4;
  return queryTerms.every(typed => words.some(word => word.startsWith(typed))) ? 3 : 3.5;
}

function textOf(found: Found): string {
  if (found.kind === 'term') return found.term.definition;
  return found.kind === 'topic' ? found.topic.summary : found.topic.title;
}

function fold(text: string): string {
  return keepCase(text).toLowerCase();
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
