import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { frontMatterEnd, parseMarkdown } from '../matching/markdownGrammar';
import { readingOf } from '../matching/readingOf';
import { type Span, SpanSet } from './span';

/** Markup around words inside a line: emphasis, a link. */
export interface Wrapper extends Span {
  /** The words it holds. */
  readonly inner: Span;
  readonly kind: 'emphasis' | 'link' | 'image';
  /** The words are also the key of an address, `[UNFCCC]`: to change them breaks the link. */
  readonly isKey: boolean;
}

/** The definition of a footnote, `[^label]: words`, up to the next one or the end of its paragraph. */
export interface FootnoteDefinition extends Span {
  readonly label: string;
}

/** An abbreviation that the note defines: `*[NDC]: nationally determined contribution`. */
export interface AbbreviationLine extends Span {
  readonly name: string;
}

/** Where things stand in a note, as far as an edit has to know. */
export interface NoteLayout {
  /** The line end of the note. */
  readonly eol: '\n' | '\r\n';
  /** Inside `>` quotes. */
  readonly quotes: SpanSet;
  readonly footnotes: readonly FootnoteDefinition[];
  readonly abbreviations: readonly AbbreviationLine[];
  /** Sorted by start, outer ones first. */
  readonly wrappers: readonly Wrapper[];
  /** HTML comments that are blocks of their own. */
  readonly comments: readonly Span[];
  /** Top-level blocks; what lies in none is a place for a new one. */
  readonly blocks: SpanSet;
  /** Where the front matter ends; 0 when there is none. */
  readonly bodyStart: number;
  /** Where a paragraph can be added at the end: as a rule the end, else before code or a comment that is left open. */
  readonly bodyEnd: number;
}

/** Reads the layout of a note. In other languages than Markdown no markup is known. */
export function readLayout(text: string, language: string): NoteLayout {
  const eol = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const quotes: Span[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const abbreviations: AbbreviationLine[] = [];
  const wrappers: Wrapper[] = [];
  const comments: Span[] = [];
  const blocks: Span[] = [];
  const layout = { eol, footnotes, abbreviations, wrappers, comments } as const;
  if (readingOf(language) !== 'markdown') {
    return {
      ...layout,
      footnotes: plainFootnotes(text),
      quotes: new SpanSet(quotedLines(text)),
      blocks: new SpanSet([]),
      bodyStart: 0,
      bodyEnd: text.length,
    };
  }
  const bodyStart = frontMatterEnd(text);
  const tree = parseMarkdown(text, bodyStart > 0);
  tree.iterate({
    enter: node => {
      const { name, from, to } = node;
      if (node.matchContext(['Document'])) blocks.push({ from, to: to + 1 });
      if (name === 'Blockquote') quotes.push({ from, to });
      else if (name === 'CommentBlock') comments.push({ from, to });
      else if (name === 'Paragraph' || name === 'LinkReference') {
        footnotes.push(...footnotesIn(text, from, to));
        abbreviations.push(...abbreviationsIn(text, from, to));
      } else if (/^(?:Strong)?Emphasis$|^Strikethrough$|^Link$|^Image$/.test(name)) {
        wrappers.push(...wrapperOf(text, node));
      }
    },
  });
  return {
    ...layout,
    quotes: new SpanSet(quotes),
    blocks: new SpanSet(blocks),
    bodyStart,
    bodyEnd: bodyEndOf(text, tree, bodyStart),
  };
}

/** Footnotes as plain text has them: from the label to the next one or to an empty line. */
function plainFootnotes(text: string): readonly FootnoteDefinition[] {
  const found = text.matchAll(
    /^[ \t]*\[\^([^\]\s]+)\]:[^\r\n]*(?:\r?\n(?![ \t]*(?:\[\^|\r?\n|$))[^\r\n]+)*/gm,
  );
  return [...found].map(({ 0: whole, 1: label = '', index }) => ({
    label,
    from: index,
    to: index + whole.length,
  }));
}

/** The lines of a plain text that are quoted as in a mail. */
function quotedLines(text: string): readonly Span[] {
  const lines = text.matchAll(/^[ \t]*>[^\r\n]*/gm);
  return [...lines].map(({ 0: line, index }) => ({ from: index, to: index + line.length }));
}

function footnotesIn(text: string, from: number, to: number): readonly FootnoteDefinition[] {
  const starts = [...text.slice(from, to).matchAll(/^[ \t>]*\[\^([^\]\s]+)\]:/gm)];
  return starts.map(({ 1: label = '', index }, i) => ({
    label,
    from: from + index,
    to: from + (starts[i + 1]?.index ?? to - from),
  }));
}

function abbreviationsIn(text: string, from: number, to: number): readonly AbbreviationLine[] {
  const lines = text.slice(from, to).matchAll(/^ {0,3}\*\[([^\]\n]+)\]:[^\r\n]*/gm);
  return [...lines].map(({ 0: line, 1: name = '', index }) => ({
    name,
    from: from + index,
    to: from + index + line.length,
  }));
}

/** The markup of emphasis or of a link; nothing for a footnote's mark. */
function wrapperOf(text: string, { node, name, from, to }: SyntaxNodeRef): readonly Wrapper[] {
  if (text.startsWith('[^', from)) return [];
  const first = node.firstChild;
  const isLink = name === 'Link' || name === 'Image';
  const close = isLink ? secondMark(node) : node.lastChild;
  if (!first || !close) return [];
  const behind = text.slice(close.to, to);
  return [
    {
      from,
      to,
      inner: { from: first.to, to: close.from },
      kind: name === 'Image' ? 'image' : isLink ? 'link' : 'emphasis',
      isKey: isLink && (behind === '' || behind === '[]'),
    },
  ];
}

/** The `]` that closes the words of a link. */
function secondMark(node: SyntaxNode): SyntaxNode | undefined {
  return node.getChildren('LinkMark')[1];
}

/** Top-level blocks read the same alone, so it is enough to try what the last one makes of a paragraph behind it. */
function bodyEndOf(text: string, tree: Tree, bodyStart: number): number {
  const last = tree.topNode.lastChild;
  if (!last || last.from < bodyStart || last.name === 'Paragraph') return text.length;
  const lineStart = text.lastIndexOf('\n', last.from - 1) + 1;
  const tried = `${text.slice(lineStart)}\n\nx`;
  const behind = parseMarkdown(tried, false).topNode.lastChild;
  return behind?.name === 'Paragraph' && behind.from === tried.length - 1 ? text.length : lineStart;
}
