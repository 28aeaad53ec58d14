import type { Tree, TreeCursor } from '@lezer/common';
import { htmlPieces, roleOfTag } from './html';
import { parseMarkdown } from './markdownGrammar';
import { type Block, Joint, type Piece, type Prose } from './prose';

/** Nodes that hold prose, with their levels as headings: 0 for none. */
const leaves = new Map([
  ...['Paragraph', 'TableCell', 'Task'].map(name => [name, 0] as const),
  ...[1, 2, 3, 4, 5, 6].map(level => [`ATXHeading${level}`, level] as const),
  ...[1, 2].map(level => [`SetextHeading${level}`, level] as const),
]);

/** Inline nodes that are not prose, and how what stands around them joins; any other node is looked into. */
const outside: Readonly<Record<string, Joint>> = {
  EmphasisMark: Joint.None,
  StrikethroughMark: Joint.None,
  SubscriptMark: Joint.None,
  SuperscriptMark: Joint.None,
  QuoteMark: Joint.None,
  HardBreak: Joint.Space,
  HeaderMark: Joint.Barrier,
  TaskMarker: Joint.Barrier,
  InlineCode: Joint.Barrier,
  InlineMath: Joint.Barrier,
  WikiLink: Joint.Barrier,
  Comment: Joint.Barrier,
  ProcessingInstruction: Joint.Barrier,
  Autolink: Joint.Barrier,
  URL: Joint.Barrier,
  LinkMark: Joint.Barrier,
  LinkTitle: Joint.Barrier,
  LinkLabel: Joint.Barrier,
};

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&#160;': ' ',
  '&shy;': '',
};

/** Looks like an entity, but HTML has none of one letter: "R&D;" is what it says. */
const oneLetter = /^&[a-z];$/i;

/**
 * The prose of Markdown (design rules 1 and 4). A cut is the start of a top-level block, or of an item of a
 * top-level list: what follows it is parsed the same with and without what stands before.
 */
export function markdownProse(text: string, hasFrontMatter: boolean): Prose {
  const tree = parseMarkdown(text, hasFrontMatter);
  return { blocks: new ProseReader(text).read(tree), cuts: cutsOf(text, tree) };
}

function cutsOf(text: string, tree: Tree): readonly number[] {
  const cuts: number[] = [];
  const cursor = tree.cursor();
  const cut = () => {
    const lineStart = text.lastIndexOf('\n', cursor.from - 1) + 1;
    if (cursor.from > 0 && lineStart > (cuts.at(-1) ?? 0)) cuts.push(lineStart);
  };
  if (!cursor.firstChild()) return cuts;
  do {
    cut();
    const list = cursor.name === 'BulletList' || cursor.name === 'OrderedList';
    if (!list || !cursor.firstChild()) continue;
    do cut();
    while (cursor.nextSibling());
    cursor.parent();
  } while (cursor.nextSibling());
  return cuts;
}

/** Nesting that is followed. Nobody writes deeper; what stands there is left unread, so that no text overflows the stack. */
const deepest = 100;

class ProseReader {
  readonly #blocks: Block[] = [];
  #scopes = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  read(tree: Tree): readonly Block[] {
    this.#children(tree.cursor(), undefined, undefined);
    return this.#blocks;
  }

  /**
   * @param shared Scope that the leaves share: a list item's or a row's; `undefined`: each has its own.
   * @param under Scope that stands above.
   */
  #children(cursor: TreeCursor, shared: number | undefined, under: number | undefined): void {
    if (this.#depth === deepest || !cursor.firstChild()) return;
    this.#depth++;
    do {
      const { name } = cursor;
      const heading = leaves.get(name);
      if (heading !== undefined)
        this.#add(leafPieces(this.text, cursor), heading, shared ?? this.#scopes++, under);
      else if (name === 'ListItem') this.#children(cursor, this.#scopes++, shared ?? under);
      else if (name === 'BulletList' || name === 'OrderedList')
        this.#children(cursor, undefined, shared ?? under);
      else if (name === 'Blockquote' || name === 'Document') this.#children(cursor, shared, under);
      else if (name === 'Table') this.#table(cursor, shared ?? under);
      else if (name === 'HTMLBlock' || name === 'CommentBlock') {
        this.#add(htmlPieces(this.text, cursor.from, cursor.to), 0, shared ?? this.#scopes++, under);
      } else if (name === 'LinkReference' && this.text.startsWith('[^', cursor.from)) {
        // "[^1]: Words" looks like a link's address to the grammar, but it is a footnote
        const from = this.text.indexOf(']:', cursor.from) + 2;
        this.#add([{ from, to: cursor.to, joint: Joint.None }], 0, shared ?? this.#scopes++, under);
      }
    } while (cursor.nextSibling());
    cursor.parent();
    this.#depth--;
  }

  #table(cursor: TreeCursor, under: number | undefined): void {
    const header = this.#scopes++;
    if (!cursor.firstChild()) return;
    do {
      if (cursor.name === 'TableHeader') this.#children(cursor, header, under);
      else if (cursor.name === 'TableRow') this.#children(cursor, this.#scopes++, header);
    } while (cursor.nextSibling());
    cursor.parent();
  }

  #add(pieces: readonly Piece[], heading: number, scope: number, under: number | undefined): void {
    if (pieces.length === 0) return;
    this.#blocks.push(under === undefined ? { pieces, heading, scope } : { pieces, heading, scope, under });
  }
}

/** The runs of prose inside a paragraph, heading or cell. */
function leafPieces(text: string, cursor: TreeCursor): readonly Piece[] {
  const end = cursor.to;
  let at = cursor.from;
  if (!cursor.firstChild()) return at < end ? [{ from: at, to: end, joint: Joint.None }] : [];
  cursor.parent();
  const pieces: Piece[] = [];
  let joint = Joint.None;
  /** Name of the tag whose content is code, while we are inside it. */
  let code: string | undefined;

  const put = (from: number, to: number, means?: string) => {
    if (from >= to) return;
    pieces.push(means === undefined ? { from, to, joint } : { from, to, joint, means });
    joint = Joint.None;
  };
  const leaveOut = (from: number, to: number, how: Joint) => {
    if (code === undefined) put(at, from);
    joint = Math.max(joint, how);
    at = to;
  };

  let depth = 0;
  const visit = (): void => {
    if (depth === deepest || !cursor.firstChild()) return;
    depth++;
    do {
      const { name, from, to } = cursor;
      const how = outside[name];
      if (how !== undefined) leaveOut(from, to, how);
      else if (name === 'Escape') leaveOut(from, from + 1, Joint.None);
      else if (name === 'Entity' && !oneLetter.test(text.slice(from, to))) {
        const means = entities[text.slice(from, to)];
        leaveOut(from, to, means === undefined ? Joint.Barrier : Joint.None);
        if (means !== undefined && code === undefined) put(from, to, means);
      } else if (name === 'HTMLTag') {
        const { role, tag, closes } = roleOfTag(text.slice(from, to));
        leaveOut(from, to, role === 'code' ? Joint.Barrier : role);
        if (role === 'code' && !closes) code ??= tag;
        else if (closes && code === tag) code = undefined;
      } else if (name === 'Link' && text.startsWith('[^', from)) leaveOut(from, to, Joint.Barrier);
      else visit();
    } while (cursor.nextSibling());
    cursor.parent();
    depth--;
  };
  visit();
  if (code === undefined) put(at, end);
  // they are kept: a list that was pushed to has room to spare
  return pieces.slice();
}
