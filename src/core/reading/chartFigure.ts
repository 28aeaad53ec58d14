import { type Chart, seriesOf } from '../reference/charts/chart';
import { type ChartContext, chartTable } from './chartTable';
import { citationLinks } from './citationLinks';

/**
 * A chart with all that makes it readable: title, unit, date and sources, the key to its series, the picture with its
 * text alternative, and the data as a table.
 */
export function chartFigure(chart: Chart, context: ChartContext): string {
  const { numbers, labels, escapeHtml } = context;
  const id = `chart-${chart.id}`;
  const date = labels.date(chart.asOf);
  const told = chart.unit === undefined ? labels.asOf(date) : labels.unitAsOf(chart.unit, date);
  const cited = citationLinks(chart.sources, numbers, number => escapeHtml(labels.source(number)));
  const caption =
    `<figcaption><strong>${escapeHtml(chart.title)}</strong> ` +
    `<span>${escapeHtml(told)}${cited}</span></figcaption>`;
  const table =
    `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(labels.dataOf(chart.title))}">` +
    `${chartTable(chart, context)}</div>`;
  if (chart.svg === undefined) return `<figure class="chart" id="${id}">${caption}${table}</figure>\n`;
  const label = `<svg role="img" aria-label="${escapeHtml(chart.alt)}"`;
  const picture = (svg: string) => svg.replace('<svg', label);
  return (
    `<figure class="chart" id="${id}">${caption}${key(chart, escapeHtml)}` +
    `${picture(chart.svg.wide)}${picture(chart.svg.narrow)}` +
    `<details><summary>${escapeHtml(labels.dataAsTable)}</summary>${table}</details></figure>\n`
  );
}

/** Which look means which series; the drawing and the style sheet call them `s1`, `s2` … */
function key(chart: Chart, escapeHtml: (text: string) => string): string {
  const series = seriesOf(chart);
  if (series.length < 2) return '';
  const looks = chart.kind === 'line' || chart.kind === 'step' ? 'l' : 's';
  const items = series.map(
    (name, index) => `<li><i class="${looks}${index + 1}"></i>${escapeHtml(name)}</li>`,
  );
  return `<ul class="key">${items.join('')}</ul>`;
}
