import type { MarkdownIt, Token } from 'markdown-it';
import type { PageLabels } from './pageLabels';

/** A markdown-it rule: a table scrolls sideways in a region of its own, which the keyboard reaches and a name tells apart. */
export function tables(markdown: MarkdownIt, labels: PageLabels): void {
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push('tables', state => {
    let heading = '';
    let count = 0;
    state.tokens.forEach((token, index) => {
      if (token.type === 'heading_open') heading = headingText(state.tokens[index + 1]);
      if (token.type === 'th_open') token.attrs = [['scope', 'col'], ...alignment(token)];
      if (token.type === 'td_open') token.attrs = alignment(token);
      if (token.type === 'table_open') {
        count++;
        token.meta = { label: labels.table(count, heading) };
      }
    });
  });
  markdown.renderer.rules['table_open'] = (tokens, index) =>
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(String(tokens[index]?.meta?.['label']))}"><table>\n`;
  markdown.renderer.rules['table_close'] = () => '</table></div>\n';
}

/** markdown-it aligns by a `style` attribute, which the page's security policy refuses; a class does the same. */
function alignment(cell: Token): [string, string][] {
  const [, side] = /^text-align:(left|right|center)$/.exec(String(cell.attrGet('style'))) ?? [];
  return side === undefined ? [] : [['class', side]];
}

function headingText(inline: Token | undefined): string {
  return (inline?.children ?? []).map(child => (child.type === 'text' ? child.content : '')).join('');
}
