import type { Name, Term } from '../glossary/term';
import { fromColumns, mapColumns } from './columns';
import { type PackedIds, textOf } from './packedIds';
import type { PackedName, PackedReference, Place } from './packReference';
import type { TextReader } from './textReader';

/** The terms as `packReference` was given them. */
export function unpackTerms(packed: PackedReference, ids: PackedIds, read: TextReader): readonly Term[] {
  const names = (packed.terms['names'] ?? []) as readonly (readonly PackedName[])[];
  const texts = textsOf(packed, read);
  return fromColumns<Term>({
    ...mapColumns(packed.terms, {
      id: (_, term) => ids.term(term),
      names: (list: readonly PackedName[]) => list.map(unpackName),
      expansion: (place: Place, term) => (typeof place === 'number' ? textOf(names[term]?.[place]) : place),
      notToConfuse: (places: readonly Place[], term) =>
        places.map((place, index) => ({ id: ids.term(place), reason: texts[term]?.[index + 1] })),
      topic: ids.topic,
      sources: (places: readonly Place[]) => places.map(ids.source),
    }),
    definition: texts.map(([definition]) => definition),
  });
}

function unpackName(name: PackedName): Name {
  if (typeof name === 'string') return { text: name };
  const [text, match, status, needs] = name;
  return { text, ...(match && { match }), ...(status && { status }), ...(needs && { needs }) };
}

/** The texts of each term: they stand with those of its topic, in order. */
function textsOf({ terms, texts }: PackedReference, read: TextReader): readonly (readonly string[])[] {
  const passed = texts.map(() => 0);
  return (terms['id'] ?? []).map((_, term) => {
    const topic = terms['topic']?.[term];
    const row = typeof topic === 'number' ? topic : texts.length - 1;
    const at = (passed[row] ?? 0) + 1;
    passed[row] = at;
    return (texts[row]?.[at] ?? []).map(text => read(text, row));
  });
}
