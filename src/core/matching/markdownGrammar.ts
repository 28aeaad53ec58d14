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
        if (next !== bracket || cx.char(pos + 1) !== bracket) return -1;
        const end = /^\[\[[^[\]\n]{1,500}\]\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 505)))?.[0].length;
        return end === undefined ? -1 : cx.addElement(cx.elt('WikiLink', pos, pos + end));
      },
    },
  ],
};

/** GitHub's Markdown with what notes add to it: math, wiki links, `CO~2~`. */
export const markdownGrammar = parser.configure([
  GFM,
  Subscript,
  Superscript,
  inlineMath,
  blockMath,
  wikiLink,
]);
