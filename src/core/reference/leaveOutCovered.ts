import type { Term } from '../glossary/term';
import { FormIndex } from '../matching/formIndex';

/**
 * The terms without the evidence words that another word of the same list covers: `student` is found wherever
 * `students` is, and says the same there. What covers what the matcher's own index tells. The lists come out sorted.
 */
export function leaveOutCovered(terms: readonly Term[]): readonly Term[] {
  const nodes = nodesOf(
    new Set(terms.flatMap(({ context, notContext }) => [...context, ...notContext])),
    terms,
  );
  const telling = (list: readonly string[]) => {
    const sorted = [...new Set(list)].sort();
    return sorted.filter(word => !sorted.some(other => covers(nodes, other, word)));
  };
  return terms.map(term => ({
    ...term,
    context: telling(term.context),
    notContext: telling(term.notContext),
  }));
}

/** By word the nodes of the index at which it ends. */
type Nodes = ReadonlyMap<string, ReadonlySet<number>>;

function nodesOf(words: ReadonlySet<string>, [sample]: readonly Term[]): Nodes {
  const nodes = new Map([...words].map(word => [word, new Set<number>()]));
  if (!sample) return nodes;
  const alone = [...words].map(
    (id): Term => ({ ...sample, id, names: [{ text: id, match: 'never' }], context: [id], notContext: [] }),
  );
  const index = new FormIndex([{ glossary: 'words', terms: alone }]);
  for (let node = 1; node <= index.edges.size; node++) {
    for (const { meaning } of index.cluesAt(node) ?? []) nodes.get(meaning.term.id)?.add(node);
  }
  return nodes;
}

/** Whether one word is found wherever the other is; of two that are found at the same places the first does. */
function covers(nodes: Nodes, one: string, other: string): boolean {
  const wide = nodes.get(one);
  const narrow = nodes.get(other);
  if (one === other || !wide || !narrow || narrow.size === 0) return false;
  if (wide.size === narrow.size && one > other) return false;
  return wide.size >= narrow.size && [...narrow].every(node => wide.has(node));
}
