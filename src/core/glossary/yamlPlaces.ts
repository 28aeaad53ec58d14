import { isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';

/** A key with its value in a map. */
export type YamlPair = Pair<Node, Node | null>;

/** A map as the parser makes it. */
export type YamlMap = YAMLMap<Node, Node | null>;

/** The node if it is a map. */
export function asMap(node: unknown): YamlMap | undefined {
  return isMap<Node, Node | null>(node) ? node : undefined;
}

/** Where a node starts. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where what a node says ends, without the line breaks, blanks and comments behind it. */
export function endOf(text: string, node: Node): number {
  const start = startOf(node);
  // the range of a block holds the comments behind its last item
  const last =
    isCollection(node) && !node.flow ? (node.items.at(-1) as Node | YamlPair | undefined) : undefined;
  if (last) return Math.max(start, isPair(last) ? endOfPair(text, last) : endOf(text, last));
  let end = node.range?.[1] ?? start;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Where a pair ends: its value, or the colon when there is no value. */
export function endOfPair(text: string, pair: YamlPair): number {
  const colon = text.indexOf(':', endOf(text, pair.key)) + 1;
  return pair.value ? Math.max(colon, endOf(text, pair.value)) : colon;
}

/** Offset of the line break that ends the line, without the return before it; or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Offset of the start of the line. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the line break before the line, or of the text's start: what is taken out from here takes the line out. */
export function endOfLineBefore(text: string, at: number): number {
  const start = lineStart(text, at);
  if (start === 0) return 0;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** 0-based column. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The end of the line on which something ends, and of the comments below it that are indented deeper than `column`. */
export function endWithComments(text: string, at: number, column: number): number {
  let end = lineEnd(text, at);
  for (;;) {
    const next = /^\r?\n([ \t]*)#[^\n]*/.exec(text.slice(end, end + 1000));
    if (!next || (next[1]?.length ?? 0) <= column) return end;
    end = lineEnd(text, end + next[0].length - 1);
  }
}

/** The pair of a key as it stands in a map; aliases are not followed. */
export function pairOf(map: YamlMap, key: string): YamlPair | undefined {
  return (map.items as readonly YamlPair[]).find(pair => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a value is not written at all: `terms:`. */
export function isAbsent(value: Node | null): boolean {
  return !value || (isScalar(value) && value.range?.[0] === value.range?.[1]);
}
