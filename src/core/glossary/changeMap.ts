import { isScalar, isSeq } from 'yaml';
import { changeList } from './changeList';
import type { TextEdit } from './textEdit';
import { appendPair, fillPair, pairValue, replaceValue } from './yamlInsert';
import {
  asMap,
  columnOf,
  endOf,
  endOfLineBefore,
  endOfPair,
  isAbsent,
  lineEnd,
  pairOf,
  startOf,
  type YamlMap,
  type YamlPair,
} from './yamlPlaces';
import { blockText, flowText, type Plain, type YamlStyle } from './yamlText';

/** The edits that give keys of a map new values; `undefined` takes a key out. */
export function changeMap(
  text: string,
  map: YamlMap,
  values: ReadonlyMap<string, Plain | undefined>,
  style: YamlStyle,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const added: TextEdit[] = [];
  const removed: YamlPair[] = [];
  for (const [key, value] of values) {
    const pair = pairOf(map, key);
    if (pair && value === undefined) removed.push(pair);
    else if (pair && value !== undefined) edits.push(...changeValue(text, map, pair, value, style));
    else if (value !== undefined) added.push(appendPair(text, map, key, value, style));
  }
  if (removed.length === map.items.length) return [rewritten(text, map, values, style)];
  return [...edits, ...removals(text, map, removed), ...joined(added)];
}

/** A map of which nothing stays. */
function rewritten(
  text: string,
  map: YamlMap,
  values: ReadonlyMap<string, Plain | undefined>,
  style: YamlStyle,
): TextEdit {
  const written = [...values].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const value = Object.fromEntries(written);
  const column = columnOf(text, startOf(map));
  const inline = map.flow || written.length === 0;
  const all = inline ? flowText(value, style) : blockText(value, column, style);
  return { from: startOf(map), to: endOf(text, map), text: all };
}

function changeValue(
  text: string,
  map: YamlMap,
  pair: YamlPair,
  value: Plain,
  style: YamlStyle,
): readonly TextEdit[] {
  const old = pair.value;
  if (!old || isAbsent(old))
    return fillPair(text, map, pair, value, style) ?? [afterColon(text, pair, value, style)];
  if (isScalar(old) && typeof value === 'string' && String(old.value ?? '').trim() === value) return [];
  if (isSeq(old) && isList(value)) {
    const edits = changeList(text, old, value, style);
    if (edits) return edits;
  }
  const oldMap = asMap(old);
  if (oldMap && typeof value === 'object' && !isList(value)) {
    const gone = oldMap.items.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), undefined] as const] : [],
    );
    return changeMap(
      text,
      oldMap,
      new Map<string, Plain | undefined>([...gone, ...Object.entries(value)]),
      style,
    );
  }
  const span = { from: startOf(old), to: endOf(text, old) };
  const inFlow = map.flow || (isSeq(old) && old.flow === true && isList(value));
  if (inFlow) return [{ ...span, text: flowText(value, style) }];
  if (isSeq(old) && isList(value)) {
    return [{ ...span, text: blockText(value, columnOf(text, span.from), style) }];
  }
  const written = pairValue(value, columnOf(text, startOf(map)), style);
  const colon = text.indexOf(':', endOf(text, pair.key)) + 1;
  const sameLine = written.startsWith(' ') && !text.slice(colon, span.from).includes('\n');
  return sameLine
    ? replaceValue(text, span.from, span.to, written.slice(1))
    : replaceValue(text, colon, span.to, written);
}

function afterColon(text: string, pair: YamlPair, value: Plain, style: YamlStyle): TextEdit {
  const at = endOfPair(text, pair);
  return { from: at, to: at, text: ` ${flowText(value, style)}` };
}

/** Pairs taken out with their lines; neighbours are joined into one edit. */
function removals(text: string, map: YamlMap, removed: readonly YamlPair[]): readonly TextEdit[] {
  const { items } = map;
  const kept = items.filter(pair => !removed.includes(pair));
  if (removed.length === 0) return [];
  return items.flatMap((pair, i): readonly TextEdit[] => {
    if (!removed.includes(pair)) return [];
    const next = items[i + 1];
    const before = items.slice(0, i).some(each => kept.includes(each));
    if (map.flow) {
      // with the comma before it, or when it comes first with the one behind it
      const previous = items[i - 1];
      if (before && previous)
        return [{ from: endOfPair(text, previous), to: endOfPair(text, pair), text: '' }];
      return [{ from: startOf(pair.key), to: next ? startOf(next.key) : endOfPair(text, pair), text: '' }];
    }
    // the first key may stand behind a dash, which stays for the next one
    if (!before)
      return [{ from: startOf(pair.key), to: next ? startOf(next.key) : endOfPair(text, pair), text: '' }];
    const from = endOfLineBefore(text, startOf(pair.key));
    return [{ from, to: lineEnd(text, endOfPair(text, pair)), text: '' }];
  });
}

/** Insertions at one place as one edit, in their order. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const [first] = edits;
  if (!first) return [];
  return [{ ...first, text: edits.map(edit => edit.text).join('') }];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
