import type { Chunk } from './chunk';
import { followedBy, noHeadings, type Outline } from './outline';

/** Where a chunk stands in a list. */
export interface Place {
  readonly chunk: Chunk;
  readonly index: number;
  /** Offset of the chunk. */
  readonly start: number;
  /** What the chunks before it leave open. */
  readonly above: Outline;
}

/** A node of a balanced tree. */
class Node {
  /** Height of the tree below it, itself included. */
  readonly height: number;
  readonly count: number;
  readonly length: number;
  readonly outline: Outline;

  constructor(
    readonly left: Node | undefined,
    readonly chunk: Chunk,
    readonly right: Node | undefined,
  ) {
    const before = left ? followedBy(left.outline, chunk.outline) : chunk.outline;
    this.height = Math.max(left?.height ?? 0, right?.height ?? 0) + 1;
    this.count = (left?.count ?? 0) + 1 + (right?.count ?? 0);
    this.length = (left?.length ?? 0) + chunk.text.length + (right?.length ?? 0);
    this.outline = right ? followedBy(before, right.outline) : before;
  }
}

/**
 * A list of chunks that is never changed: every operation gives another, and takes time with the logarithm of the
 * length. An AVL tree that knows the length and the outline of each part.
 */
export class ChunkList {
  static readonly empty = new ChunkList(undefined);

  private constructor(private readonly root: Node | undefined) {}

  static of(chunks: readonly Chunk[]): ChunkList {
    return new ChunkList(build(chunks, 0, chunks.length));
  }

  get count(): number {
    return this.root?.count ?? 0;
  }

  /** Length of the text, in UTF-16 units. */
  get length(): number {
    return this.root?.length ?? 0;
  }

  /** The texts of the chunks. */
  get texts(): readonly string[] {
    return [...this].map(({ text }) => text);
  }

  /** The place of the chunk that holds an offset: the last one for an offset at the end or beyond. */
  placeAt(offset: number): Place | undefined {
    return find(this.root, ({ left }, start) => offset < start + (left?.length ?? 0));
  }

  /** The place of a chunk by its number. */
  place(index: number): Place | undefined {
    if (index < 0 || index >= this.count) return undefined;
    return find(this.root, ({ left }, _, before) => index < before + (left?.count ?? 0));
  }

  /** The first chunks, so many of them, and the others. */
  splitAt(count: number): readonly [ChunkList, ChunkList] {
    const [left, right] = split(this.root, count);
    return [new ChunkList(left), new ChunkList(right)];
  }

  concat(other: ChunkList): ChunkList {
    return new ChunkList(joinTwo(this.root, other.root));
  }

  *[Symbol.iterator](): IterableIterator<Chunk> {
    const waiting: Node[] = [];
    for (let node = this.root; node || waiting.length > 0; ) {
      for (; node; node = node.left) waiting.push(node);
      const next = waiting.pop();
      if (!next) return;
      yield next.chunk;
      node = next.right;
    }
  }
}

function build(chunks: readonly Chunk[], from: number, to: number): Node | undefined {
  const middle = (from + to) >> 1;
  const chunk = chunks[middle];
  if (from >= to || !chunk) return undefined;
  return new Node(build(chunks, from, middle), chunk, build(chunks, middle + 1, to));
}

/** Goes down to a node: to the left where `isLeft` says so, else to the node itself or to the right of it. */
function find(
  root: Node | undefined,
  isLeft: (at: Node, start: number, before: number) => boolean,
): Place | undefined {
  let found: Chunk | undefined;
  let index = 0;
  let end = 0;
  let above = noHeadings;
  let open = noHeadings;
  for (let at = root, start = 0, before = 0; at; ) {
    if (isLeft(at, start, before)) {
      at = at.left;
      continue;
    }
    const { left, chunk } = at;
    found = chunk;
    index = before + (left?.count ?? 0);
    end = start + (left?.length ?? 0) + chunk.text.length;
    above = left ? followedBy(open, left.outline) : open;
    open = followedBy(above, chunk.outline);
    before = index + 1;
    start = end;
    at = at.right;
  }
  return found && { chunk: found, index, start: end - found.text.length, above };
}

/** Joins two trees with a chunk between them, whatever their heights. */
function join(left: Node | undefined, chunk: Chunk, right: Node | undefined): Node {
  const lean = (left?.height ?? 0) - (right?.height ?? 0);
  if (left && lean > 1) return balanced(left.left, left.chunk, join(left.right, chunk, right));
  if (right && lean < -1) return balanced(join(left, chunk, right.left), right.chunk, right.right);
  return new Node(left, chunk, right);
}

/** As {@link node}, for trees of which one may be too high by one: turns it over to the other side. */
function balanced(left: Node | undefined, chunk: Chunk, right: Node | undefined): Node {
  const lean = (left?.height ?? 0) - (right?.height ?? 0);
  if (left && lean > 1) {
    const inner = left.right;
    return inner && inner.height > (left.left?.height ?? 0)
      ? new Node(
          new Node(left.left, left.chunk, inner.left),
          inner.chunk,
          new Node(inner.right, chunk, right),
        )
      : new Node(left.left, left.chunk, new Node(inner, chunk, right));
  }
  if (right && lean < -1) {
    const inner = right.left;
    return inner && inner.height > (right.right?.height ?? 0)
      ? new Node(
          new Node(left, chunk, inner.left),
          inner.chunk,
          new Node(inner.right, right.chunk, right.right),
        )
      : new Node(new Node(left, chunk, inner), right.chunk, right.right);
  }
  return new Node(left, chunk, right);
}

function split(at: Node | undefined, count: number): readonly [Node | undefined, Node | undefined] {
  if (!at || count <= 0) return [undefined, at];
  if (count >= at.count) return [at, undefined];
  const before = at.left?.count ?? 0;
  if (count <= before) {
    const [first, rest] = split(at.left, count);
    return [first, join(rest, at.chunk, at.right)];
  }
  const [first, rest] = split(at.right, count - before - 1);
  return [join(at.left, at.chunk, first), rest];
}

function joinTwo(left: Node | undefined, right: Node | undefined): Node | undefined {
  if (!left || !right) return left ?? right;
  const [first, rest] = split(right, 1);
  return first ? join(left, first.chunk, rest) : left;
}
