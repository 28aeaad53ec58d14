import type { PackedIds } from './packedIds';
import type { PackedReference, Place } from './packReference';
import { readShorthand } from './shorthand';

/** Reads a text in shorthand that stands in a row of the packed texts. */
export type TextReader = (text: string, row: number) => string;

/** The reader of the texts of a packed reference. */
export function textReader({ words, topics }: PackedReference, ids: PackedIds): TextReader {
  const own = (topics['sources'] ?? []) as readonly (readonly Place[])[];
  const keys = [...own, []].map(places => ({
    words,
    sourceAt: (place: number) => ids.source(places[place] ?? ''),
    topicAt: ids.topic,
  }));
  return (text, row) => {
    const key = keys[row];
    return key ? readShorthand(text, key) : text;
  };
}
