import MiniSearch from 'minisearch';
import type { Term } from '../glossary/term';
import { keepCase } from '../matching/characters';
import type { Topic } from '../reference/reference';

/** Something that a look-up finds. */
export type Found =
  | { readonly kind: 'term'; readonly id: string; readonly title: string; readonly term: Term }
  | { readonly kind: 'topic'; readonly id: string; readonly title: string; readonly topic: Topic };

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

  /** @param terms In the order of their glossaries, the nearest first. */
  constructor(terms: readonly Term[], topics: readonly Topic[]) {
    this.#entries = [
      ...terms.map(
        (term): Entry => ({
          found: { kind: 'term', id: term.id, title: term.names[0].text, term },
          names: [...term.names.map(name => fold(name.text)), ...Object.values(term.translations).map(fold)],
        }),
      ),
      ...topics.map(
        (topic): Entry => ({
          found: { kind: 'topic', id: topic.id, title: topic.title, topic },
          names: [fold(topic.title), fold(topic.id)],
        }),
      ),
    ];
    this.#search.addAll(
      this.#entries.map(({ found, names }, id) => ({
        id,
        names: names.join(' '),
        squeezed: names.map(squeeze).join(' '),
        text: found.kind === 'term' ? found.term.definition : found.topic.summary,
      })),
    );
  }

  /**
   * What fits a query, best first: called exactly so, begins so, then by relevance.
   * An empty query finds nothing.
   */
  find(query: string, limit = 50): readonly Found[] {
    const wanted = fold(query).trim().replace(/\s+/g, ' ');
    if (wanted === '') return [];
    const all = this.#search.search(wanted);
    const hits = all.length > 0 ? all : this.#search.search(wanted, { combineWith: 'OR' });
    const squeezed = squeeze(wanted);
    const known = new Set(hits.map(hit => Number(hit.id)));
    // "cop 28" is written "COP28": words that are parted otherwise than in the name
    const parted = squeezed.length > 2 ? this.#search.search(squeezed, { fields: ['squeezed'] }) : [];
    const ranked = [...hits, ...parted.filter(hit => !known.has(Number(hit.id)))].flatMap(({ id, score }) => {
      const entry = this.#entries[Number(id)];
      return entry ? [{ entry, score, tier: tierOf(entry, wanted, squeezed) }] : [];
    });
    ranked.sort((a, b) => a.tier - b.tier || b.score - a.score);
    return ranked.slice(0, limit).map(({ entry }) => entry.found);
  }
}

/** 0: the main name itself; 1: another name; 2: a name begins so, the expansion before others; 3: the rest. Of equals, terms come before topics. */
function tierOf({ names, found }: Entry, wanted: string, squeezed: string): number {
  const behind = found.kind === 'topic' ? 0.5 : 0;
  const same = names.findIndex(name => name === wanted || squeeze(name) === squeezed);
  if (same >= 0) return Math.min(same, 1) + behind;
  const begins = names.findIndex(name => name.startsWith(wanted));
  if (begins < 0) return 3 + behind;
  // the main name and, right behind it, the expansion come before what else a term is called
  const expanded = found.kind === 'term' && found.term.expansion !== undefined;
  return (begins <= (expanded ? 1 : 0) ? 2 : 2.25) + behind;
}

function fold(text: string): string {
  return keepCase(text).toLowerCase();
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
