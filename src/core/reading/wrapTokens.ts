import type { Token } from 'markdown-it';

/** Child tokens of a block to be wrapped in one element. */
export interface Wrap {
  /** Index of the first and of the last child to be wrapped. */
  readonly first: number;
  readonly last: number;
  /** Characters of the first child that stay before the wrap, and characters of the last child that go into it. */
  readonly skip: number;
  readonly take: number;
}

/**
 * Finds the child tokens that a span of text stands for.
 * `undefined` where it lies in a link, or cannot be wrapped without cutting an element in two.
 */
export function planWrap(
  tokens: readonly Token[],
  starts: readonly number[],
  from: number,
  to: number,
): Wrap | undefined {
  const holds = (at: number) => (token: Token, index: number) => {
    const start = starts[index] ?? 0;
    return token.type === 'text' && start <= at && at < start + token.content.length;
  };
  let first = tokens.findIndex(holds(from));
  let last = tokens.findIndex(holds(to - 1));
  if (first < 0 || last < 0 || touchesLink(tokens, last, first)) return undefined;
  const skip = from - (starts[first] ?? 0);
  const take = to - (starts[last] ?? 0);
  const fillsStart = skip === 0;
  const fillsEnd = take === tokens[last]?.content.length;
  let { unopened, unclosed } = imbalance(tokens.slice(first, last + 1));
  const firstText = first;
  const lastText = last;
  for (; unopened > 0; unopened--) {
    do first--;
    while (isEmptyText(tokens[first]));
    if (!fillsStart || tokens[first]?.nesting !== 1) return undefined;
  }
  for (; unclosed > 0; unclosed--) {
    do last++;
    while (isEmptyText(tokens[last]));
    if (!fillsEnd || tokens[last]?.nesting !== -1) return undefined;
  }
  return {
    first,
    last,
    skip: first === firstText ? skip : 0,
    take: last === lastText ? take : 0,
  };
}

/** Wraps child tokens between an opening and a closing token, cutting text tokens where needed. */
export function applyWrap(tokens: Token[], wrap: Wrap, open: Token, close: Token): void {
  const inner = tokens.slice(wrap.first, wrap.last + 1);
  const before: Token[] = [];
  const after: Token[] = [];
  const end = inner.at(-1);
  if (end?.type === 'text' && wrap.take < end.content.length) {
    after.push(withFields(end, { content: end.content.slice(wrap.take) }));
    inner[inner.length - 1] = withFields(end, { content: end.content.slice(0, wrap.take) });
  }
  const start = inner[0];
  if (start !== undefined && wrap.skip > 0) {
    before.push(withFields(start, { content: start.content.slice(0, wrap.skip) }));
    inner[0] = withFields(start, { content: start.content.slice(wrap.skip) });
  }
  tokens.splice(wrap.first, wrap.last - wrap.first + 1, ...before, open, ...inner, close, ...after);
}

/** A copy of a token with other fields: works for the tokens of any markdown-it, also of the one inside VS Code. */
export function withFields(token: Token, fields: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token, fields);
}

function touchesLink(tokens: readonly Token[], last: number, first: number): boolean {
  let depth = 0;
  for (const [index, token] of tokens.slice(0, last + 1).entries()) {
    if (token.type === 'link_open') depth++;
    if (index >= first && depth > 0) return true;
    if (token.type === 'link_close') depth--;
  }
  return false;
}

function imbalance(tokens: readonly Token[]): { unopened: number; unclosed: number } {
  let depth = 0;
  let lowest = 0;
  for (const token of tokens) {
    depth += token.nesting;
    lowest = Math.min(lowest, depth);
  }
  return { unopened: -lowest, unclosed: depth - lowest };
}

function isEmptyText(token: Token | undefined): boolean {
  return token?.type === 'text' && token.content === '';
}
