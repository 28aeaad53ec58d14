import type { Chart } from './chart';
import { seriesOf } from './chart';
import { labelColumn, labelLayer, rowLabel } from './rowLabels';
import { type Format, niceTicks, pixelsDown, plot, type Spec } from './specParts';
import { textWidth } from './textLayout';
import { numberText, valueText } from './valueText';

/** Dots on a common scale, or two dots and a line between them where the figure is a range. */
export function rangeSpec(chart: Chart, format: Format): Spec {
  const column = labelColumn(format, chart.rows);
  const texts = chart.rows.map(row => valueText(chart, row));
  const right = Math.max(...texts.map(text => textWidth(text, format.font, true))) + 14;
  const lows = chart.rows.map(row => row.value ?? 0);
  const highest = Math.max(...chart.rows.map(row => row.to ?? row.value ?? 0));
  const lowest = Math.min(...lows);
  // A scale that starts at 0 unless that would press all figures into one end of it.
  const ticks = niceTicks(lowest < highest * 0.4 ? 0 : lowest, highest, format.name === 'wide' ? 5 : 4);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? highest] as const;
  const series = seriesOf(chart);
  const row = format.name === 'wide' ? 22 : 16;
  const gap = format.name === 'wide' ? 12 : 14;

  const labels: { label: ReturnType<typeof rowLabel>; y: number }[] = [];
  const marks = chart.rows.map((each, index) => ({ each, text: texts[index] ?? '', y: 0 }));
  let y = 4;
  for (const mark of marks) {
    const label = rowLabel(format, mark.each, column);
    const height = column === 0 ? label.height + row : Math.max(label.height, row);
    labels.push({ label, y: column === 0 ? y : y + (height - label.height) / 2 });
    mark.y = column === 0 ? y + label.height + row / 2 : y + height / 2;
    y += height + gap;
  }
  const height = y - gap + 6;
  const as = (name: string | undefined) => `s${Math.max(0, series.indexOf(name ?? '')) + 1}`;
  const dots = marks.flatMap(({ each, y: at }) =>
    [each.value, each.to].flatMap(x => (x === undefined ? [] : [{ x, y: at, as: as(each.series) }])),
  );
  return plot(
    format,
    { top: 1, right, bottom: 22, left: column + 6 },
    height,
    { x: { domain }, y: pixelsDown(height) },
    [
      { mark: { type: 'rule' }, values: ticks.map(x => ({ x, y: 0, y2: height, as: 'grid' })) },
      {
        mark: { type: 'text', align: 'center', dy: 16 },
        values: ticks.map(x => ({ x, y: height, text: numberText(x), as: 'quiet' })),
      },
      labelLayer(format, labels, column + 6),
      {
        mark: { type: 'rule' },
        values: marks.flatMap(({ each, y: at }) =>
          each.to === undefined
            ? []
            : [{ x: each.value, x2: each.to, y: at, as: `l${as(each.series).slice(1)} span` }],
        ),
      },
      { mark: { type: 'point', filled: true, size: 90 }, values: dots },
      {
        mark: { type: 'text', align: 'left', dx: 11, dy: format.font * 0.36 },
        values: marks.map(({ each, text, y: at }) => ({
          x: each.to ?? each.value,
          y: at,
          text,
          as: 'value',
        })),
      },
    ],
  );
}
