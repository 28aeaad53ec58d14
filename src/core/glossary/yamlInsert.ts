import { isSeq, type Node, type YAMLSeq } from 'yaml';
import type { TextEdit } from './textEdit';
import {
  columnOf,
  endOf,
  endOfPair,
  endWithComments,
  lineEnd,
  lineStart,
  startOf,
  type YamlMap,
  type YamlPair,
} from './yamlPlaces';
import { blockText, flowText, type Plain, type YamlStyle } from './yamlText';

/** Adds an item behind the last one of a list. */
export function appendItem(text: string, list: YAMLSeq, item: Plain, style: YamlStyle): TextEdit {
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow || !last) {
    const span = last && { from: startOf(last), to: endOf(text, last) };
    return insertInFlow(text, list, span, style, column => flowText(item, style, column));
  }
  // the range of a block list starts at its first dash
  const column = columnOf(text, startOf(list));
  const at = endWithComments(text, Math.max(endOf(text, last), startOf(list)), column);
  const gap = apart(text, list) ? style.newline : '';
  return insert(at, gap + style.newline + ' '.repeat(column) + blockText([item], column, style));
}

/** Whether there is a blank line before the last item, as its author likes it. */
function apart(text: string, list: YAMLSeq): boolean {
  const [before, last] = list.items.slice(-2) as Node[];
  return (
    before !== undefined &&
    last !== undefined &&
    /\n[ \t]*\r?\n/.test(text.slice(endOf(text, before), startOf(last)))
  );
}

/**
 * Adds a key behind the last one of a map.
 *
 * @param map `undefined`: the file says nothing yet.
 */
export function appendPair(
  text: string,
  map: YamlMap | undefined,
  key: string,
  value: Plain,
  style: YamlStyle,
): TextEdit {
  const last = map?.items.at(-1);
  if (map && (map.flow || !last)) {
    const span = last && { from: startOf(last.key), to: endOfPair(text, last) };
    return insertInFlow(
      text,
      map,
      span,
      style,
      column => `${flowText(key, style)}: ${flowText(value, style, column)}`,
    );
  }
  const column = map ? columnOf(text, startOf(map)) : 0;
  const written = blockText({ [key]: value }, column, style);
  if (!last) {
    const gap = text === '' || text.endsWith('\n') ? '' : style.newline;
    return insert(text.length, gap + written + style.newline);
  }
  const at = endWithComments(text, endOfPair(text, last), column - 1);
  return insert(at, style.newline + ' '.repeat(column) + written);
}

/** Gives a value to a key that has none; `undefined`: not possible in flow style. */
export function fillPair(
  text: string,
  map: YamlMap,
  pair: YamlPair,
  value: Plain,
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  if (map.flow) return undefined;
  const colon = endOfPair(text, pair);
  return replaceValue(text, colon, colon, pairValue(value, columnOf(text, startOf(map)), style));
}

/** What stands behind `key:`, from the blank or the line break on. */
export function pairValue(value: Plain, column: number, style: YamlStyle): string {
  return blockText({ k: value }, column, style).slice(2);
}

/** Puts a value in the place of another. What takes several lines goes around a comment behind the old one. */
export function replaceValue(text: string, from: number, to: number, value: string): readonly TextEdit[] {
  const newline = /\r?\n/.exec(value)?.index;
  if (newline === undefined) return [{ from, to, text: value }];
  const end = lineEnd(text, to);
  if (text.slice(to, end).trim() === '') return [{ from, to: end, text: value }];
  return [{ from, to, text: value.slice(0, newline) }, insert(end, value.slice(newline))];
}

function insertInFlow(
  text: string,
  collection: YamlMap | YAMLSeq,
  last: { readonly from: number; readonly to: number } | undefined,
  style: YamlStyle,
  write: (column?: number) => string,
): TextEdit {
  const close = (collection.range?.[1] ?? 1) - 1;
  if (!last) {
    const padding = isSeq(collection) ? '' : ' ';
    const inside = text.slice(startOf(collection) + 1, close);
    // a comment in there stays
    const from = inside.trim() === '' ? startOf(collection) + 1 : close;
    return { from, to: close, text: padding + write() + padding };
  }
  const comma = /^\s*,/.exec(text.slice(last.to, close))?.[0].length;
  const before = comma === undefined ? ',' : '';
  const ownLine = text.slice(lineStart(text, last.from), last.from).trim() === '';
  const column = columnOf(text, last.from);
  const written = ownLine ? style.newline + ' '.repeat(column) + write(column) : ` ${write()}`;
  return insert(last.to + (comma ?? 0), before + written);
}

function insert(at: number, text: string): TextEdit {
  return { from: at, to: at, text };
}
