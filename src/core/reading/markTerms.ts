import type { Token } from 'markdown-it';
import type { Term } from '../glossary/term';
import { type Block, noteText, type TokenPart } from './noteText';
import { applyWrap, planWrap, type Wrap, withFields } from './wrapTokens';

/** Finds terms in a text of a language (a VS Code language id): spans in UTF-16 units, sorted, not overlapping, best meaning first. */
export type Annotate = (
  text: string,
  language: string,
) => readonly { readonly from: number; readonly to: number; readonly terms: readonly Term[] }[];

/**
 * Makes the first use of each term in each section a button, in place, and gives the terms so marked.
 * Left alone are links, headings, code, and terms that `skip` names. The text is annotated once, as plain text.
 */
export function markTerms(
  parts: readonly TokenPart[],
  annotate: Annotate,
  skip: (term: Term) => boolean = () => false,
): readonly Term[] {
  const { text, blocks } = noteText(parts);
  const marked = new Map<string, Term>();
  const wraps = new Map<Block, { readonly wrap: Wrap; readonly term: Term }[]>();
  let seen = new Set<string>();
  let section = 0;
  let at = 0;
  for (const { from, to, terms } of annotate(text, 'plaintext')) {
    while ((blocks[at]?.to ?? Number.POSITIVE_INFINITY) < to) at++;
    const block = blocks[at];
    const term = terms[0];
    if (block === undefined || term === undefined || from < block.from || !block.mark) continue;
    if (block.section !== section) {
      section = block.section;
      seen = new Set();
    }
    if (seen.has(term.id) || skip(term)) continue;
    const wrap = planWrap(block.inline.children ?? [], block.starts, from, to);
    if (wrap === undefined) continue;
    seen.add(term.id);
    marked.set(term.id, marked.get(term.id) ?? term);
    wraps.set(block, [...(wraps.get(block) ?? []), { wrap, term }]);
  }
  for (const [block, found] of wraps) {
    // From the end, so that the places still to come stay where they are.
    for (const { wrap, term } of found.reverse()) wrapTerm(block.inline, wrap, term);
  }
  return [...marked.values()];
}

/** A `<button>` would not break across lines as the words around it do; a span with that role does. */
function wrapTerm(inline: Token, wrap: Wrap, term: Term): void {
  const bare = { tag: 'span', content: '', markup: '', info: '', meta: null, map: null, children: null };
  const open = withFields(inline, {
    ...bare,
    type: 'term_open',
    nesting: 1,
    block: false,
    attrs: [
      ['class', 'term'],
      ['role', 'button'],
      ['tabindex', '0'],
      ['data-term', term.id],
      ['aria-expanded', 'false'],
    ],
  });
  const close = withFields(inline, { ...bare, type: 'term_close', nesting: -1, block: false, attrs: null });
  applyWrap(inline.children ?? [], wrap, open, close);
}
