import { isScalar, type Node, type YAMLSeq } from 'yaml';
import type { TextEdit } from './textEdit';
import { asMap, columnOf, endOf, endOfLineBefore, lineEnd, lineStart, startOf } from './yamlPlaces';
import { blockText, type Plain, type YamlStyle } from './yamlText';

/** Longer lists are written anew. */
const longest = 500;

/**
 * The edits that make a block list hold other items: those that stay are not touched, so that their comments stay too.
 * `undefined`: the list is better written anew.
 */
export function changeList(
  text: string,
  list: YAMLSeq,
  items: readonly Plain[],
  style: YamlStyle,
): readonly TextEdit[] | undefined {
  const nodes = list.items as Node[];
  if (list.flow || nodes.length === 0 || nodes.length > longest || items.length > longest) return undefined;
  const stays = common(
    nodes.map(plainOf),
    items.map(item => JSON.stringify(item)),
  );
  if (stays.length === 0) return undefined;
  const column = columnOf(text, startOf(list));
  const edits: TextEdit[] = [];
  const dashOf = (node: Node) => {
    let line = lineStart(text, startOf(node));
    while (text[line + column] !== '-' && line > 0) line = lineStart(text, line - 1);
    return line + column;
  };

  const kept = new Set(stays.map(([node]) => node));
  nodes.forEach((node, i) => {
    if (kept.has(i)) return;
    const first = !stays.some(([each]) => each < i);
    const next = nodes[i + 1];
    if (first && next) edits.push({ from: dashOf(node), to: dashOf(next), text: '' });
    else {
      const to = lineEnd(text, Math.max(dashOf(node), endOf(text, node)));
      edits.push({ from: endOfLineBefore(text, dashOf(node)), to, text: '' });
    }
  });
  for (let gap = 0; gap <= stays.length; gap++) {
    const [afterNode, afterItem] = stays[gap - 1] ?? [-1, -1];
    const [beforeNode, beforeItem] = stays[gap] ?? [nodes.length, items.length];
    const added = items.slice(afterItem + 1, beforeItem);
    if (added.length === 0) continue;
    const written = added.map(item => blockText([item], column, style));
    const after = nodes[afterNode];
    const before = nodes[beforeNode];
    if (after) {
      const at = lineEnd(text, endOf(text, after));
      edits.push({
        from: at,
        to: at,
        text: written.map(each => style.newline + ' '.repeat(column) + each).join(''),
      });
    } else if (before) {
      const at = dashOf(before);
      edits.push({
        from: at,
        to: at,
        text: written.map(each => each + style.newline + ' '.repeat(column)).join(''),
      });
    }
  }
  return edits;
}

/** The value of an item as the new values are compared with; `undefined`: nothing that we write. */
function plainOf(node: Node): string | undefined {
  if (isScalar(node)) return JSON.stringify(String(node.value ?? '').trim());
  const map = asMap(node);
  return map && JSON.stringify(map.toJSON());
}

/** Longest common subsequence, as pairs of positions. */
function common(
  old: readonly (string | undefined)[],
  wanted: readonly string[],
): readonly (readonly [number, number])[] {
  const width = wanted.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === wanted[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < wanted.length; ) {
    if (old[i] === wanted[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
