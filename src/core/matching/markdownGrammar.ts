import type { Tree } from '@lezer/common';
import {
  GFM,
  type InlineContext,
  type MarkdownConfig,
  parser,
  Subscript,
  Superscript,
} from '@lezer/markdown';

/** Longest inline formula that is looked for: it bounds the search after a dollar sign that opens none. */
const longestFormula = 2000;

const dollar = 36;
const bracket = 91;
const exclamation = 33;

/** `$x$` and `$$x$$` as Pandoc reads them: no space inside the signs, no digit after the closing one. */
const inlineMath: MarkdownConfig = {
  defineNodes: ['InlineMath'],
  parseInline: [
    {
      name: 'InlineMath',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next !== dollar) return -1;
        const width = cx.char(pos + 1) === dollar ? 2 : 1;
        const rest = cx.slice(pos, Math.min(cx.end, pos + longestFormula));
        const formula = (width === 2 ? /^\$\$[^$]+\$\$/ : /^\$(?![\s$])(?:\\.|[^$\\])*?(?<!\s)\$(?!\d)/).exec(
          rest,
        );
        return formula ? cx.addElement(cx.elt('InlineMath', pos, pos + formula[0].length)) : -1;
      },
    },
  ],
};

/** A `$$` line up to the line that ends in `$$`, or to a blank line, which no formula holds. */
const blockMath: MarkdownConfig = {
  defineNodes: [{ name: 'BlockMath', block: true }],
  parseBlock: [
    {
      name: 'BlockMath',
      before: 'FencedCode',
      parse(cx, line) {
        if (!/^\$\$[^$]*$/.test(line.text.slice(line.pos))) return false;
        const from = cx.lineStart + line.pos;
        let to = cx.lineStart + line.text.length;
        while (cx.nextLine() && line.text.trim() !== '') {
          to = cx.lineStart + line.text.length;
          if (/\$\$\s*$/.test(line.text)) {
            cx.nextLine();
            break;
          }
        }
        cx.addElement(cx.elt('BlockMath', from, to));
        return true;
      },
    },
  ],
};

/** `[[a note]]` and `![[a file]]`. */
const wikiLink: MarkdownConfig = {
  defineNodes: ['WikiLink'],
  parseInline: [
    {
      name: 'WikiLink',
      before: 'Link',
      parse(cx: InlineContext, next, pos) {
        if ((next !== bracket && next !== exclamation) || cx.char(pos + 1) !== bracket) return -1;
        const end = /^!?\[\[[^[\]\n]{1,500}\]\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 506)))?.[0].length;
        return end === undefined ? -1 : cx.addElement(cx.elt('WikiLink', pos, pos + end));
      },
    },
  ],
};

/** YAML or TOML at the very start, up to the line that closes it. */
const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'LinkReference',
      parse(cx, line) {
        if (cx.lineStart !== 0) return false;
        const close = line.text.includes('+++') ? /^\+\+\+\s*$/ : /^(?:---|\.\.\.)\s*$/;
        let to = line.text.length;
        for (let closed = false; !closed && cx.nextLine(); ) {
          closed = close.test(line.text);
          to = cx.lineStart + line.text.length;
        }
        cx.nextLine();
        cx.addElement(cx.elt('FrontMatter', 0, to));
        return true;
      },
    },
  ],
};

/** What may start markup inside a line, and so must be left to the other parsers; 1 for each such ASCII unit. */
const special = new Uint8Array(128);
for (const char of '\\`*_[]!<>&~^$:@') special[char.charCodeAt(0)] = 1;
const space = 32;
const newline = 10;
const stop = 46;
/** A word longer than this is no beginning of an address. */
const longestWord = 100;

/**
 * Steps over words that hold no markup at once, where the parser would try each of its inline rules at each
 * character. A word that holds a special character is left whole to the rules: an address starts at its front.
 */
const plainWords: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWords',
      before: 'InlineMath',
      parse(cx, next, pos) {
        if (next === space || next === newline || next === stop || (next < 128 && special[next] === 1))
          return -1;
        const { text } = cx;
        const start = pos - cx.offset;
        let word = start;
        let at = start;
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at);
          if (code === newline) return code === next ? -1 : at + cx.offset;
          if (code === space) {
            const after = text.charCodeAt(at + 1);
            // two spaces may be a hard break
            if (after === space || after === newline) return at + cx.offset;
            word = at + 1;
          } else if (code < 128 && special[code] === 1) break;
          else if (code === stop && text.charCodeAt(at + 1) > space && at - word < longestWord) break;
        }
        if (at === text.length) return at + cx.offset;
        if (at - word > longestWord) return at + cx.offset;
        return word > start ? word + cx.offset : -1;
      },
    },
  ],
};

/** What the parser compares with what stands before or behind it in the block: the marks of emphasis and of links. */
const emphasisMarks = '*_~^';
/** More marks of emphasis in one block are taken for signs: the time for them grows with the square of their number. */
const mostEmphasis = 2000;
/** Brackets in one block that are looked at whatever its length; each may cost a look at all that follows. */
const fewBrackets = 100;
/** Bound of the brackets looked at times the length of the block. */
const bracketWork = 1 << 22;

/** Takes the marks in a block for plain signs when there are more than anyone writes, so that no text takes for ever. */
const boundedMarks: MarkdownConfig = {
  parseInline: [
    {
      name: 'BoundedMarks',
      before: 'Escape',
      parse(cx, next, pos) {
        if (next >= 128 || bounded[next] === 0) return -1;
        const counts = marksSeen.get(cx) ?? { emphasis: 0, brackets: 0 };
        marksSeen.set(cx, counts);
        if (bounded[next] === 1) return ++counts.emphasis > mostEmphasis ? pos + 1 : -1;
        const most = Math.max(fewBrackets, bracketWork / (cx.end - cx.offset));
        return ++counts.brackets > most ? pos + 1 : -1;
      },
    },
  ],
};

/** 1 for each mark of emphasis, 2 for each bracket, by its unit. */
const bounded = new Uint8Array(128);
for (const mark of emphasisMarks) bounded[mark.charCodeAt(0)] = 1;
for (const mark of '[]') bounded[mark.charCodeAt(0)] = 2;

/** How many marks have been seen in a block; a block has a context of its own. */
const marksSeen = new WeakMap<InlineContext, { emphasis: number; brackets: number }>();

/** GitHub's Markdown with what notes add to it: math, wiki links, `CO~2~`. */
export const noteGrammar = parser.configure([GFM, Subscript, Superscript, inlineMath, blockMath, wikiLink]);
const plain = noteGrammar.configure([boundedMarks, plainWords]);
const withFrontMatter = plain.configure(frontMatter);

/** Front matter that does not close within this many units is none: it bounds the search at each edit. */
export const longestFrontMatter = 1 << 14;

const yaml = /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const toml = /^\ufeff?\+\+\+[ \t]*\r?\n(?:[^\n]*\n)*?\+\+\+[ \t]*(?:\r?\n|$)/;

/** Where the front matter at the start of a note ends; 0 when there is none: a `---` that nothing closes is a rule. */
export function frontMatterEnd(text: string): number {
  if (!/^\ufeff?(?:---|\+\+\+)/.test(text)) return 0;
  const head = text.slice(0, longestFrontMatter);
  return (yaml.exec(head) ?? toml.exec(head))?.[0].length ?? 0;
}

/** Parses a note, or a part that begins where a top-level block begins. */
export function parseMarkdown(text: string, hasFrontMatter: boolean): Tree {
  return (hasFrontMatter ? withFrontMatter : plain).parse(readable(text));
}

const blankAfterDelimiters = /^([ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+)(:?[ \t]*\|)([ \t]+)$/gm;

/** Quote and list marks at the start of one line that are read; more of them are no writing. */
const deepestMarks = 50;
const manyMarks = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${deepestMarks}}`, 'm');
const mark = /[ \t]*(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;

/**
 * A hard break behind words. Once its return is taken out it is known by two spaces, but no longer by its backslash.
 * Behind signs alone the spaces would make a list or a rule of them.
 */
const hardBreakCrLf = /(?<=\p{L}[*_~)\]}>"'”’.,;:!?`]{0,8}|\p{N}[*_~]{0,8})\\\r(?=\n)/gu;

/**
 * The text as the grammar wants it, at the same length. In tables it takes the return of a CRLF for a cell,
 * and no blank after the last bar of the delimiter row; nothing of such a row is prose, so it may be changed.
 * A line of nothing but nested marks would make a tree as deep as the line is long.
 */
function readable(text: string): string {
  const lines = text.includes('\r') ? text.replace(hardBreakCrLf, '  ').replace(/\r/g, ' ') : text;
  const shallow = manyMarks.test(lines) ? lines.split('\n').map(withoutDeepMarks).join('\n') : lines;
  if (!/\|[ \t]+$/m.test(shallow)) return shallow;
  return shallow.replace(blankAfterDelimiters, (_, row: string, bar: string, blank: string) =>
    [row, '-'.repeat(blank.length), bar].join(''),
  );
}

/** Blanks out the marks at the start of a line that go too deep. */
function withoutDeepMarks(line: string): string {
  let marks = 0;
  let kept = 0;
  let at = 0;
  for (mark.lastIndex = 0; mark.test(line); at = mark.lastIndex) {
    if (++marks === deepestMarks) kept = mark.lastIndex;
  }
  return marks <= deepestMarks ? line : line.slice(0, kept) + ' '.repeat(at - kept) + line.slice(at);
}
