import type { MarkdownIt, Token } from 'markdown-it';
import { type Heading, headingPrefix } from './protocol';
import { uniqueSlugs } from './slug';

/** A markdown-it rule that gives headings their ids and tells which ones there are, in order. */
export function headings(markdown: MarkdownIt, found: (heading: Heading) => void): void {
  const slugOf = uniqueSlugs();
  markdown.core.ruler.push('headings', state => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const text = plainText(state.tokens[index + 1]);
      const anchor = slugOf(text);
      token.attrs = [...(token.attrs ?? []), ['id', headingPrefix + anchor], ['tabindex', '-1']];
      const level = Number(token.tag.slice(1));
      if (level === 2 || level === 3) found({ anchor, text, level });
    });
  });
}

function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(child => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : textOf(child)))
    .join('')
    .trim();
}

function textOf(token: Token): string {
  return token.type === 'text' || token.type === 'code_inline' || token.type === 'image' ? token.content : '';
}
