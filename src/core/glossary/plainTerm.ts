import type { Name } from './term';
import type { TermDraft } from './termDraft';
import type { Plain } from './yamlText';

/** The keys of a term in the order in which they are written. */
export const termOrder = [
  ...['name', 'id', 'expansion', 'aliases', 'match', 'definition', 'examples', 'context', 'notContext'],
  ...['topic', 'sources', 'asOf', 'status', 'translations', 'meta'],
] as readonly (keyof TermDraft)[];

/** A term as plain data for a file: what is empty is left out. */
export function plainTerm(draft: TermDraft): { readonly [key: string]: Plain } {
  return Object.fromEntries(
    termOrder.flatMap(key => {
      const value = plainValue(draft[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The value of one key; `undefined` when there is nothing to write. */
export function plainValue(value: TermDraft[keyof TermDraft]): Plain | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.trim().replace(/\r\n?/g, '\n') || undefined;
  if (isList(value)) {
    const items = value.map(item => (typeof item === 'string' ? item.trim() : plainName(item)));
    return items.length === 0 ? undefined : items;
  }
  const pairs = Object.entries(value).filter(([, text]) => text.trim() !== '');
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function isList(value: TermDraft[keyof TermDraft]): value is readonly (string | Name)[] {
  return Array.isArray(value);
}

function plainName(name: {
  readonly text: string;
  readonly match?: string;
  readonly needs?: string;
  readonly status?: string;
}): Plain {
  const { text, match, needs, status } = name;
  if (match === undefined && needs === undefined && status === undefined) return text.trim();
  return {
    name: text.trim(),
    ...(match && { match }),
    ...(needs && { needs }),
    ...(status && { status }),
  };
}
