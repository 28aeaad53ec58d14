import { type Chart, type ChartRow, seriesOf } from '../reference/charts/chart';
import { valueText } from '../reference/charts/valueText';
import { citationLinks } from './citationLinks';
import type { CitationNumbers } from './citationNumbers';
import type { PageLabels } from './pageLabels';

/** What a chart is rendered with. */
export interface ChartContext {
  readonly numbers: CitationNumbers;
  readonly labels: PageLabels;
  readonly escapeHtml: (text: string) => string;
}

/** The rows of a chart that share a line of its table. */
type Line = readonly [ChartRow, ...ChartRow[]];

interface Column {
  readonly head: string;
  readonly text: (line: Line) => string;
  readonly right?: boolean;
}

/** The data of a chart as an HTML table: a line for each label or date, a column for each series. */
export function chartTable(chart: Chart, { numbers, labels, escapeHtml }: ChartContext): string {
  const columns = columnsOf(chart, labels);
  const labelOf = (number: number) => escapeHtml(labels.source(number));
  // A single source stands in the caption already.
  const cites = chart.sources.length > 1;
  const side = ({ right }: Column) => (right ? ' class="right"' : '');
  const head = columns.map(column => `<th scope="col"${side(column)}>${escapeHtml(column.head)}</th>`);
  if (cites) head.push(`<th scope="col">${escapeHtml(labels.columns.source)}</th>`);
  const body = linesOf(chart).map(line => {
    const cells = columns.map(column => `<td${side(column)}>${escapeHtml(column.text(line))}</td>`);
    const sources = [...new Set(line.flatMap(row => row.sources))];
    if (cites) cells.push(`<td>${citationLinks(sources, numbers, labelOf)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function columnsOf(chart: Chart, { columns: heads, date }: PageLabels): readonly Column[] {
  const series = seriesOf(chart);
  const has = (key: keyof ChartRow) => chart.rows.some(row => row[key] !== undefined);
  const columns: Column[] = [];
  if (has('date')) columns.push({ head: heads.date, text: ([row]) => date(row.date ?? '') });
  if (has('label')) columns.push({ head: chart.labels, text: ([row]) => row.label ?? '' });
  if (inColumns(chart)) {
    for (const name of series) {
      const find = (line: Line) => line.find(row => row.series === name);
      columns.push({ head: name, text: line => textOf(chart, find(line)), right: true });
    }
  } else {
    if (series.length > 1) columns.push({ head: heads.kind, text: ([row]) => row.series ?? '' });
    if (has('value')) columns.push({ head: heads.value, text: ([row]) => textOf(chart, row), right: true });
  }
  if (has('note')) {
    columns.push({
      head: heads.note,
      text: line => [...new Set(line.flatMap(row => row.note ?? []))].join('; '),
    });
  }
  return columns;
}

function textOf(chart: Chart, row: ChartRow | undefined): string {
  return row === undefined ? '' : valueText(chart, row);
}

/** Whether each series has a column of its own. */
function inColumns(chart: Chart): boolean {
  return ['grouped', 'stacked', 'line', 'step'].includes(chart.kind) && seriesOf(chart).length > 1;
}

function linesOf(chart: Chart): readonly Line[] {
  if (!inColumns(chart)) return chart.rows.map(row => [row]);
  const byDate = chart.kind === 'line' || chart.kind === 'step';
  const lines = new Map<string, Line>();
  for (const row of chart.rows) {
    const name = (byDate ? row.date : row.label) ?? '';
    const line = lines.get(name);
    lines.set(name, line === undefined ? [row] : [...line, row]);
  }
  const entries = [...lines];
  if (byDate) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([, line]) => line);
}
