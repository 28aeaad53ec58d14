import { expansionIn } from './expansionIn';
import type { TermDraft } from './termDraft';

/**
 * The names in a heading or in a definition list: `NDC (nationally determined contribution)` and the reverse give
 * name and expansion; any other bracket, as in `Policy (billing)`, tells terms of one name apart.
 */
export function headingName(markdown: string): Pick<TermDraft, 'name' | 'expansion' | 'aliases' | 'id'> {
  const id = /[ \t]*\{#([^\s{}]+)\}$/.exec(markdown);
  const name = plainText(id ? markdown.slice(0, id.index) : markdown);
  const own = id?.[1] === undefined ? {} : { id: id[1] };
  const [, outside = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  if (outside === '') return { name, ...own };
  if (expansionIn(outside, inside)) return { name: outside, expansion: inside, ...own };
  if (expansionIn(inside, outside)) return { name: inside, expansion: outside, ...own };
  return { name, aliases: [outside], ...own };
}

/** Text without the marks of emphasis, code and links. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|`+)(\S(?:.*?\S)?)\1/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
