import type { MarkdownIt, Token } from 'markdown-it';
import { placedInlines, sourceOffsets } from './sourceOffsets';
import { applyWrap, planWrap } from './wrapTokens';

/** The editor's own Markdown parser, of whatever version. */
export type Markdown = MarkdownIt;

/** A place to be marked in a text, in UTF-16 units, with the HTML that explains it. */
export interface PreviewMark {
  readonly from: number;
  readonly to: number;
  /** Marks with the same key have the same explanation. */
  readonly key: string;
  readonly html: () => string;
}

/** What the preview is extended with. */
export interface PreviewOptions {
  /**
   * The places to be marked in a text, sorted, not overlapping; `undefined` when they are not known. Asked each time
   * that a text is parsed.
   */
  readonly marksOf: (source: string) => readonly PreviewMark[] | undefined;
  /** Called when a text has been rendered with its marks, be they none. */
  readonly onRendered: (source: string) => void;
  /** Another address for a link, for example of this editor instead of another one; `undefined` leaves it. */
  readonly linkOf: (href: string) => string | undefined;
  /** What an explanation is called, for a screen reader; `{0}` stands for the words explained. */
  readonly explains: () => string;
}

/**
 * A markdown-it rule for the editor's preview: marked places become buttons whose explanations stand, hidden, at the
 * end. It works on tokens alone and comes after the rules that are there; text stays as it is, and a place that
 * cannot be told in the tokens, or lies in a link, is left alone.
 */
export function previewTerms(markdown: Markdown, options: PreviewOptions): Markdown {
  const { marksOf, linkOf, explains, onRendered } = options;
  markdown.core.ruler.push('leadit_terms', state => {
    for (const { children } of state.tokens) for (const token of children ?? []) mendLink(token, linkOf);
    const marks = marksOf(state.src);
    if (marks === undefined) return;
    const used = new Set<string>();
    const make = (nesting: 1 | -1) =>
      new state.Token(nesting === 1 ? 'leadit_open' : 'leadit_close', 'span', nesting);
    let read = 0;
    for (const { inline, from, to } of placedInlines(state.tokens, state.src)) {
      const inside = between(marks, from, to);
      if (inside.length === 0) continue;
      // Cells of a row share its lines: each goes on where the one before has ended.
      const { starts, end } = sourceOffsets(inline, state.src, read > from && read < to ? read : from, to);
      read = end;
      const children = inline.children ?? [];
      // From the end, so that the places still to come stay where they are.
      for (const mark of [...inside].reverse()) {
        const wrap = planWrap(children, starts, mark.from, mark.to);
        if (wrap === undefined) continue;
        const open = make(1);
        open.attrs = attributes(mark.key);
        applyWrap(children, wrap, open, make(-1));
        used.add(mark.key);
      }
    }
    const { escapeHtml } = markdown.utils;
    const cards = new Map<string, string>();
    for (const { key, html } of marks) if (used.has(key) && !cards.has(key)) cards.set(key, html());
    const token = new state.Token('leadit_cards', 'div', 0);
    token.block = true;
    token.meta = { source: state.src };
    if (used.size > 0)
      token.content =
        `<div class="leadit-cards" hidden data-explains="${escapeHtml(explains())}">` +
        [...cards].map(([key, html]) => `<div data-leadit-card="${escapeHtml(key)}">${html}</div>`).join('') +
        '</div>\n';
    state.tokens.push(token);
  });
  markdown.renderer.rules['leadit_cards'] = (tokens, index) => {
    const { meta, content = '' } = tokens[index] ?? {};
    onRendered(String(meta?.['source']));
    return content;
  };
  return markdown;
}

function attributes(key: string): [string, string][] {
  return [
    ['class', 'leadit-term'],
    ['role', 'button'],
    ['tabindex', '0'],
    ['data-leadit-term', key],
    ['aria-expanded', 'false'],
  ];
}

function mendLink(token: Token, linkOf: PreviewOptions['linkOf']): void {
  if (token.type !== 'link_open') return;
  const href = linkOf(String(token.attrGet('href') ?? ''));
  if (href !== undefined) token.attrSet('href', href);
}

/** The marks that lie in a range; found by halving, for a long note has many. */
function between(marks: readonly PreviewMark[], from: number, to: number): readonly PreviewMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((marks[end]?.to ?? Number.POSITIVE_INFINITY) <= to) end++;
  return marks.slice(low, end);
}
