import { type Alias, isAlias, isMap, isNode, isPair, isSeq, type Node } from 'yaml';

/**
 * Alias to the node that it stands for: the last one before it that carries its anchor.
 * All at once, since looking each of them up walks the whole document.
 */
export function targetsOfAliases(root: Node | null): ReadonlyMap<Node, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Node, Node>();
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isAlias(node)) {
      const target = anchors.get((node as Alias).source);
      if (target) targets.set(node, target);
    } else if (isNode(node)) {
      if ('anchor' in node && node.anchor) anchors.set(node.anchor, node);
      if (isMap(node) || isSeq(node)) node.items.forEach(visit);
    }
  };
  visit(root);
  return targets;
}
