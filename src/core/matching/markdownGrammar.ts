import {
  GFM,
  type InlineContext,
  type MarkdownConfig,
  type MarkdownParser,
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

/** GitHub's Markdown with what notes add to it: math, wiki links, `CO~2~`. */
const plain = parser.configure([GFM, Subscript, Superscript, inlineMath, blockMath, wikiLink]);
const withFrontMatter = plain.configure(frontMatter);

const yaml = /^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const toml = /^\ufeff?\+\+\+[ \t]*\r?\n(?:[^\n]*\n)*?\+\+\+[ \t]*(?:\r?\n|$)/;

/** The grammar for a note: an opening `---` that nothing closes is a rule, not front matter. */
export function grammarOf(text: string): MarkdownParser {
  return yaml.test(text) || toml.test(text) ? withFrontMatter : plain;
}

const blankAfterDelimiters = /^([ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+)(:?[ \t]*\|)([ \t]+)$/gm;

/**
 * The text as the grammar wants it, at the same length. In tables it takes the return of a CRLF for a cell,
 * and no blank after the last bar of the delimiter row; nothing of such a row is prose, so it may be changed.
 */
export function readable(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r/g, ' ') : text;
  if (!/\|[ \t]+$/m.test(lines)) return lines;
  return lines.replace(blankAfterDelimiters, (_, row: string, bar: string, blank: string) =>
    [row, '-'.repeat(blank.length), bar].join(''),
  );
}
