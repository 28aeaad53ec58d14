/** What the reader can show: a topic, the topics of a group, a term, or the whole reference. */
export type Address =
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  /** `ref` is what `formatTermRef` writes. */
  | { readonly kind: 'term'; readonly ref: string }
  | { readonly kind: 'reference' };

/**
 * An address as the one word that links and the reader's history hold: the id of a topic, `group:ID`, `term:REF` or
 * `reference:`. Ids of topics have no colon.
 */
export function formatAddress(address: Address): string {
  switch (address.kind) {
    case 'topic':
      return address.id;
    case 'group':
      return `group:${address.id}`;
    case 'term':
      return `term:${address.ref}`;
    case 'reference':
      return 'reference:';
  }
}

/** The opposite of {@link formatAddress}. Any text is an address, though perhaps of nothing. */
export function parseAddress(text: string): Address {
  const [, kind, rest = ''] = /^(group|term|reference):(.*)$/s.exec(text) ?? [];
  if (kind === 'group') return { kind, id: rest };
  if (kind === 'term') return { kind, ref: rest };
  return kind === 'reference' && rest === '' ? { kind } : { kind: 'topic', id: text };
}

const longestId = 300;

/**
 * The address that a link from outside means: its path is `/topic/ID` or `/term/REF`, and nothing else.
 *
 * @param path Decoded, as the editor hands it over.
 * @returns `undefined` for any other path.
 */
export function addressOfPath(path: string): Address | undefined {
  const [, topic] = /^\/topic\/([\p{L}\p{N}._-]+)$/u.exec(path) ?? [];
  if (topic !== undefined && topic.length <= longestId) return { kind: 'topic', id: topic };
  // The reference to a term may hold the address of the glossary's file.
  const [, ref] = /^\/term\/([^\p{Cc}]+)$/u.exec(path) ?? [];
  return ref !== undefined && ref.length <= longestId ? { kind: 'term', ref } : undefined;
}
