import type { CST } from 'yaml';

/** A glossary needs 8 levels, a chart 10. Composing goes down by recursion, so that the stack must be guarded. */
export const deepestYaml = 100;

/** Offset of the first collection that is nested deeper than {@link deepestYaml}; `undefined` when none is. */
export function placeTooDeep(top: CST.Token): number | undefined {
  let level: CST.Token[] = [top];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > deepestYaml && first) return 'offset' in first ? first.offset : 0;
    const next: CST.Token[] = [];
    for (const token of level) addCollectionsIn(token, next);
    level = next;
  }
  return undefined;
}

function addCollectionsIn(token: CST.Token, found: CST.Token[]): void {
  if (token.type === 'document') add(token.value, found);
  if (!('items' in token)) return;
  for (const item of token.items) {
    if ('key' in item) add(item.key, found);
    if ('value' in item) add(item.value, found);
  }
}

function add(token: CST.Token | null | undefined, found: CST.Token[]): void {
  if (token && 'items' in token) found.push(token);
}
