import { type Chart, type ChartRow, seriesOf } from './chart';
import { labelColumn, labelLayer, rowLabel } from './rowLabels';
import { type Format, pixelsDown, plot, type Spec } from './specParts';
import { textWidth } from './textLayout';
import { numberText, valueText } from './valueText';

/** Horizontal bars, one to a row; rows with the same label stand under it as a group or in a stack. */
export function barSpec(chart: Chart, format: Format): Spec {
  const series = seriesOf(chart);
  const stacked = chart.kind === 'stacked';
  const groups = groupsOf(chart);
  const labelled = groups.map(rows => (chart.kind === 'bar' ? rows[0] : { label: rows[0]?.label }));
  const names = labelled.map(row => ({ sources: [], ...row }) as ChartRow);
  const column = labelColumn(format, names);
  const total = (rows: readonly ChartRow[]) => rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const ends = groups.map(rows =>
    stacked ? [totalText(chart, rows, total(rows))] : rows.map(row => valueText(chart, row)),
  );
  const right = Math.max(...ends.flat().map(text => textWidth(text, format.font, true))) + 10;
  const width = format.width - column - right;
  const most = Math.max(
    ...groups.flatMap(rows => (stacked ? [total(rows)] : rows.map(row => row.to ?? row.value ?? 0))),
  );
  const thick = stacked || series.length === 0 ? (format.name === 'wide' ? 20 : 16) : 15;
  const gap = format.name === 'wide' ? 14 : 16;

  const bars: Spec[] = [];
  const texts: Spec[] = [];
  const labels: { label: ReturnType<typeof rowLabel>; y: number }[] = [];
  let y = 0;
  groups.forEach((rows, index) => {
    const label = rowLabel(format, names[index] ?? { sources: [] }, column);
    const inside = stacked ? thick : rows.length * (thick + 2) - 2;
    const height = column === 0 ? label.height + 3 + inside : Math.max(label.height, inside);
    labels.push({ label, y: column === 0 ? y : y + (height - label.height) / 2 });
    const top = column === 0 ? y + label.height + 3 : y + (height - inside) / 2;
    let from = 0;
    rows.forEach((row, place) => {
      const value = row.value ?? 0;
      const number = Math.max(0, series.indexOf(row.series ?? '')) + 1;
      const at = stacked ? top : top + place * (thick + 2);
      const base = at + thick / 2 + format.font * 0.36;
      bars.push({ x: from, x2: from + value, y: at, y2: at + thick, as: `s${number}` });
      if (row.to !== undefined) {
        bars.push({ x: value, x2: row.to, y: at, y2: at + thick, as: `s${number} more` });
      }
      const text = valueText(chart, row);
      const room = (value / most) * width;
      if (!stacked) texts.push({ x: row.to ?? value, y: base, text, as: 'value', dx: 6 });
      else if (textWidth(text, format.font, true) + 8 < room) {
        texts.push({ x: from + value / 2, y: base, text, as: `in in${number}` });
      }
      if (stacked) from += value;
    });
    if (stacked) {
      const text = totalText(chart, rows, total(rows));
      texts.push({ x: from, y: top + thick / 2 + format.font * 0.36, text, as: 'value', dx: 6 });
    }
    y += height + gap;
  });
  const height = y - gap;
  const beside = texts.filter(text => 'dx' in text);
  return plot(
    format,
    { top: 1, right, bottom: 3, left: column },
    height,
    { x: { domain: [0, most] }, y: pixelsDown(height) },
    [
      labelLayer(format, labels, column),
      { mark: { type: 'rect' }, values: bars },
      { mark: { type: 'text', align: 'left', dx: 6 }, values: beside },
      { mark: { type: 'text', align: 'center' }, values: texts.filter(text => !beside.includes(text)) },
    ],
  );
}

/** The rows of one label; a plain bar chart has a bar for each row. */
function groupsOf({ kind, rows }: Chart): readonly (readonly ChartRow[])[] {
  if (kind === 'bar') return rows.map(row => [row]);
  const groups = new Map<string, ChartRow[]>();
  for (const row of rows) groups.set(row.label ?? '', [...(groups.get(row.label ?? '') ?? []), row]);
  return [...groups.values()];
}

function totalText(chart: Chart, rows: readonly ChartRow[], total: number): string {
  if (rows.length === 1 && rows[0] !== undefined) return valueText(chart, rows[0]);
  return numberText(Number(total.toFixed(6)));
}
