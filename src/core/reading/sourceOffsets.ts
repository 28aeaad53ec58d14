import type { Token } from 'markdown-it';
import { withFields } from './wrapTokens';

/** An inline token of a Markdown text with the places of its child tokens in the source. */
export interface PlacedInline {
  readonly inline: Token;
  /** Offsets into the source that the block's lines span. */
  readonly from: number;
  readonly to: number;
}

/** The inline tokens of a parsed text, with the lines that they come from; tokens without lines have those of the block around. */
export function placedInlines(tokens: readonly Token[], source: string): readonly PlacedInline[] {
  const lines = lineStarts(source);
  const around: (readonly [number, number])[] = [];
  return tokens.flatMap(token => {
    const own = token.map ?? around.at(-1);
    if (token.nesting === 1 && own) around.push(own);
    if (token.nesting === -1) around.pop();
    if (token.type !== 'inline' || !own) return [];
    return [{ inline: token, from: lines[own[0]] ?? source.length, to: lines[own[1]] ?? source.length }];
  });
}

/**
 * Finds where the text tokens of a block stand in the source, one after the other. A token that the source writes
 * otherwise, by escapes or entities, is cut into tokens that stand there letter by letter.
 *
 * @param from Where to begin; `to` is where the block ends.
 * @returns For each child its offset, `NaN` where it has none; and how far the block was read.
 */
export function sourceOffsets(
  inline: Token,
  source: string,
  from: number,
  to: number,
): { readonly starts: readonly number[]; readonly end: number } {
  const children: Token[] = [];
  const starts: number[] = [];
  let at = from;
  const add = (token: Token, start: number) => {
    children.push(token);
    starts.push(start);
  };
  for (const child of inline.children ?? []) {
    if (child.type !== 'text' || child.content === '') {
      add(child, Number.NaN);
      if (child.type === 'code_inline') at = after(source, child.content, at, to);
      if (child.type === 'link_close') at = afterTarget(source, at, to);
      continue;
    }
    const found = source.indexOf(child.content, at);
    if (found >= 0 && found + child.content.length <= to) {
      add(child, found);
      at = found + child.content.length;
      continue;
    }
    const pieces = alignText(child.content, source, at, to);
    if (pieces === undefined) add(child, Number.NaN);
    for (const { text, start } of pieces ?? []) add(withFields(child, { content: text }), start);
    const last = pieces?.at(-1);
    if (last) at = last.start + last.text.length;
  }
  inline.children = children;
  return { starts, end: at };
}

/** Code is passed by, so that a word in it is not taken for one behind it. */
function after(source: string, text: string, at: number, to: number): number {
  const found = source.indexOf(text, at);
  return found >= 0 && found + text.length <= to ? found + text.length : at;
}

/** Behind the `](address)` or `][label]` of a link, so that a word in it is not taken for one behind it. */
function afterTarget(source: string, at: number, to: number): number {
  const opening = source[at] === ']' ? source[at + 1] : undefined;
  if (opening !== '(' && opening !== '[') return at;
  const closing = opening === '(' ? ')' : ']';
  let depth = 0;
  for (let read = at + 1; read < to; read++) {
    if (source[read] === '\\') read++;
    else if (source[read] === opening) depth++;
    else if (source[read] === closing && --depth === 0) return read + 1;
  }
  return at;
}

interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/** How often the beginning of a text is looked for. */
const mostAttempts = 20;

/** Reads a text whose source has escapes and entities in it; `undefined` when it is not there. */
function alignText(text: string, source: string, at: number, to: number): readonly TextPiece[] | undefined {
  for (let start = at, attempt = 0; start < to && attempt < mostAttempts; start++) {
    const sign = source[start];
    if (sign !== text[0] && sign !== '\\' && sign !== '&') continue;
    attempt++;
    const pieces = alignAt(text, source, start, to);
    if (pieces) return pieces;
  }
  return undefined;
}

function alignAt(text: string, source: string, start: number, to: number): readonly TextPiece[] | undefined {
  const pieces: TextPiece[] = [];
  let at = start;
  let begun = { text: '', start };
  const cut = (next: number) => {
    if (begun.text !== '') pieces.push(begun);
    begun = { text: '', start: next };
  };
  for (let read = 0; read < text.length; ) {
    const sign = text[read];
    if (at >= to) return undefined;
    if (source[at] === '\\' && source[at + 1] === sign) {
      cut(at + 1);
      at++;
    }
    if (source[at] === sign && !(sign === '&' && entityAt(source, at))) {
      begun.text += sign;
      at++;
      read++;
      continue;
    }
    const entity = entityAt(source, at);
    if (!entity) return undefined;
    // what it stands for is one character; two units where it is beyond the first plane
    const length = (text.codePointAt(read) ?? 0) > 0xffff ? 2 : 1;
    cut(at);
    pieces.push({ text: text.slice(read, read + length), start: at });
    read += length;
    at += entity.length;
    begun = { text: '', start: at };
  }
  cut(at);
  return pieces;
}

function entityAt(source: string, at: number): string | undefined {
  return /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.exec(source.slice(at, at + 40))?.[0];
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
