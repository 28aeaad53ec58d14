import type { MarkdownIt, Token } from 'markdown-it';
import type { Chart } from '../reference/charts/chart';
import { chartOfParagraph } from '../reference/charts/placement';
import { chartFigure } from './chartFigure';
import type { CitationNumbers } from './citationNumbers';
import type { PageLabels } from './pageLabels';

/**
 * A markdown-it rule: a paragraph `![words](chart:ID)` becomes the figure of that chart. Where there is no such chart,
 * the words remain.
 */
export function charts(
  markdown: MarkdownIt,
  all: readonly Chart[],
  numbers: CitationNumbers,
  labels: PageLabels,
): void {
  markdown.core.ruler.after('block', 'charts', state => {
    const kept: Token[] = [];
    for (let at = 0; at < state.tokens.length; at++) {
      const chart = chartAt(state.tokens, at, all);
      if (chart === undefined) kept.push(...state.tokens.slice(at, at + 1));
      else {
        const token = new state.Token('chart', 'figure', 0);
        token.meta = { chart: chart.id };
        token.block = true;
        kept.push(token);
        at += 2;
      }
    }
    state.tokens = kept;
  });
  // Numbers of sources are given while rendering, so that they follow the order of the page.
  markdown.renderer.rules['chart'] = (tokens, index) => {
    const chart = all.find(each => each.id === tokens[index]?.meta?.['chart']);
    return chart === undefined
      ? ''
      : chartFigure(chart, { numbers, labels, escapeHtml: markdown.utils.escapeHtml });
  };
}

function chartAt(tokens: readonly Token[], at: number, all: readonly Chart[]): Chart | undefined {
  const inline = tokens[at + 1];
  if (tokens[at]?.type !== 'paragraph_open' || inline?.type !== 'inline') return undefined;
  const place = chartOfParagraph(inline.content);
  return all.find(chart => chart.id === place?.chart);
}
