import type { PackedName, PackedReference, Place } from './packReference';
import { usualId } from './usualId';

/** From places back to the ids that stand there. */
export interface PackedIds {
  readonly topic: (place: Place) => string;
  readonly term: (place: Place) => string;
  readonly source: (place: Place) => string;
}

/** The ids of a packed reference. */
export function packedIds({ topics, terms, sources }: PackedReference): PackedIds {
  const names = (terms['names'] ?? []) as readonly (readonly PackedName[])[];
  const termIds = terms['id']?.map((id, term) => (id === 0 ? usualId(textOf(names[term]?.[0])) : id));
  return { topic: idsOf(topics['id']), term: idsOf(termIds), source: idsOf(sources['id']) };
}

/** The text of a name as it ships. */
export function textOf(name: PackedName = ''): string {
  return typeof name === 'string' ? name : name[0];
}

function idsOf(column: readonly unknown[] = []): (place: Place) => string {
  return place => (typeof place === 'number' ? String(column[place]) : place);
}
