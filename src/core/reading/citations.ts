import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { citationLinks } from './citationLinks';
import type { CitationNumbers } from './citationNumbers';
import type { PageLabels } from './pageLabels';

/** A markdown-it rule: `[^source-id]`, alone or several in a row, becomes one superscript group of numbered links. */
export function citations(markdown: MarkdownIt, numbers: CitationNumbers, labels: PageLabels): void {
  const { escapeHtml } = markdown.utils;
  markdown.inline.ruler.before('link', 'citation', (state, silent) => {
    const run = readRun(state, numbers);
    if (run.sources.length === 0) return false;
    if (!silent) state.push('citation', 'sup', 0).meta = { sources: run.sources };
    state.pos = run.end;
    return true;
  });
  // Numbers are given while rendering, so that they follow the order of the page.
  markdown.renderer.rules['citation'] = (tokens, index) =>
    citationLinks(citedSources(tokens[index]), numbers, number => escapeHtml(labels.source(number)));
}

function readRun(
  state: StateInline,
  numbers: CitationNumbers,
): { readonly sources: string[]; readonly end: number } {
  const citation = /\[\^([\w.:-]+)\]/y;
  const sources: string[] = [];
  let end = state.pos;
  for (;;) {
    citation.lastIndex = end;
    const source = citation.exec(state.src)?.[1];
    if (source === undefined || citation.lastIndex > state.posMax || !numbers.has(source)) break;
    if (!sources.includes(source)) sources.push(source);
    end = citation.lastIndex;
  }
  return { sources, end };
}

function citedSources(token: Token | undefined): readonly string[] {
  const sources = token?.meta?.['sources'];
  return Array.isArray(sources) ? sources.filter(source => typeof source === 'string') : [];
}
