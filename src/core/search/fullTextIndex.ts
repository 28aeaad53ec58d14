import MiniSearch from 'minisearch';
import { keepCase } from '../matching/characters';
import type { Reference } from '../reference/reference';
import { topicParts } from './topicParts';

/** A part of a topic that holds the words looked for. */
export interface Passage {
  readonly topic: string;
  readonly title: string;
  /** Heading of the section; `undefined` for what stands before the first one. */
  readonly heading?: string;
  /** Anchor of that heading. */
  readonly anchor?: string;
  /** The sentence around the first word found, without markup. */
  readonly excerpt: string;
}

interface Section {
  readonly id: number;
  readonly topic: string;
  readonly title: string;
  readonly heading: string;
  readonly anchor: string;
  readonly text: string;
}

/** Full text over all topics, section by section. */
export class FullTextIndex {
  readonly #sections: readonly Section[];
  readonly #search = new MiniSearch<Section>({
    fields: ['title', 'heading', 'text'],
    tokenize: text => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== ''),
    processTerm: term => keepCase(term).toLowerCase(),
    searchOptions: {
      boost: { title: 3, heading: 2 },
      prefix: word => word.length > 1,
      fuzzy: word => (word.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });

  constructor(reference: Reference) {
    this.#sections = reference.topics
      .flatMap(topic =>
        topicParts(topic).map(({ title: heading, anchor, text }) => {
          const { id, title } = topic;
          return { topic: id, title, heading, anchor, text };
        }),
      )
      .map((section, id) => ({ id, ...section }));
    this.#search.addAll(this.#sections);
  }

  /** Passages that hold all the words, best first; where none does, those that hold some. */
  find(query: string, limit = 50): readonly Passage[] {
    if (query.trim() === '') return [];
    const all = this.#search.search(query);
    const hits = all.length > 0 ? all : this.#search.search(query, { combineWith: 'OR' });
    return hits.slice(0, limit).flatMap(hit => {
      const section = this.#sections[Number(hit.id)];
      if (!section) return [];
      const { topic, title, heading, anchor, text } = section;
      const place = { ...(heading !== '' && { heading }), ...(anchor !== '' && { anchor }) };
      return [{ topic, title, ...place, excerpt: excerpt(text, Object.keys(hit.match)) }];
    });
  }
}

const excerptLength = 160;

function excerpt(text: string, words: readonly string[]): string {
  const folded = text.toLowerCase();
  const places = words.map(word => folded.indexOf(word)).filter(at => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const start = at < excerptLength / 2 ? 0 : text.indexOf(' ', at - excerptLength / 3) + 1;
  const cut = text.slice(start, start + excerptLength);
  return (start > 0 ? '…' : '') + cut + (start + excerptLength < text.length ? '…' : '');
}
