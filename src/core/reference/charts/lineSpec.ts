import { type Chart, type ChartRow, seriesOf } from './chart';
import { type Format, type Layer, niceTicks, plot, type Spec } from './specParts';
import { textWidth } from './textLayout';
import { numberText, valueText } from './valueText';
import { yearOf } from './yearOf';

/** Lines over time, each point with its figure. A step holds its value until the next date, and beyond the last. */
export function lineSpec(chart: Chart, format: Format): Spec {
  const names = seriesOf(chart);
  const series = (names.length === 0 ? [undefined] : names).map((name, index) => ({
    number: index + 1,
    rows: chart.rows
      .filter(row => row.series === name)
      .map(row => ({ ...row, x: yearOf(row.date ?? ''), y: row.value ?? 0 }))
      .sort((a, b) => a.x - b.x),
  }));
  const all = series.flatMap(each => each.rows);
  const first = Math.min(...all.map(row => row.x));
  const last = Math.max(...all.map(row => row.x));
  const beyond = chart.kind === 'step' ? (last - first) * 0.12 : 0;
  const lowest = Math.min(...all.map(row => row.y));
  const highest = Math.max(...all.map(row => row.y));
  const ticks = niceTicks(
    lowest > highest * 0.6 ? lowest : Math.min(0, lowest),
    lowest < 0 ? Math.max(0, highest) : highest,
    4,
  );
  const margins = {
    top: 20,
    right: chart.kind === 'step' ? 4 : 26,
    bottom: 24,
    left: Math.max(...ticks.map(tick => textWidth(numberText(tick), format.smallFont))) + 30,
  };
  const height = format.name === 'wide' ? 200 : 180;
  const x = { domain: [first, last + beyond] as const };
  const y = { domain: [ticks[0] ?? 0, ticks.at(-1) ?? highest] as const };
  const falling = lowest < 0 && highest <= 0;
  const years = yearTicks(first, last, all, (format.width - margins.left - margins.right) / 46);

  const layers: Layer[] = [
    {
      mark: { type: 'rule' },
      values: ticks.map(tick => ({ y: tick, as: tick === 0 ? 'axis' : 'grid' })),
    },
    {
      mark: { type: 'text', align: 'right', dy: 4 },
      values: ticks.map(tick => ({ y: tick, text: numberText(tick), as: 'quiet' })),
      at: -26,
    },
    {
      mark: { type: 'text', align: 'center', dy: 18 },
      values: years.map(year => ({ x: year, y: y.domain[0], text: String(year), as: 'quiet' })),
    },
    ...series.map(({ number, rows }): Layer => {
      const end = rows.at(-1);
      const held = beyond > 0 && end ? [{ x: last + beyond, y: end.y }] : [];
      return {
        mark: { type: 'line', ...(chart.kind === 'step' && { interpolate: 'step-after' }) },
        values: [...rows, ...held].map(row => ({ x: row.x, y: row.y, as: `l${number}` })),
      };
    }),
    ...series.map(
      ({ number, rows }): Layer => ({
        mark: { type: 'point', filled: true, size: 60, shape: shapes[(number - 1) % shapes.length] },
        values: rows.map(row => ({ x: row.x, y: row.y, as: `s${number}` })),
      }),
    ),
    ...series.map(
      ({ number, rows }): Layer => ({
        // The first series speaks above its line, the second below; a fall has its room below.
        mark: { type: 'text', align: 'center', dy: (number === 1) === falling ? 20 : -10 },
        values: rows.map(row => ({ x: row.x, y: row.y, text: valueText(chart, row), as: 'value' })),
      }),
    ),
  ];
  return plot(format, { ...margins, bottom: falling ? 40 : 24 }, height, { x, y }, layers);
}

const shapes = ['circle', 'square', 'diamond'];

/** The years of the data themselves where they have room, else round ones. */
function yearTicks(
  first: number,
  last: number,
  rows: readonly (ChartRow & { readonly x: number })[],
  most: number,
): readonly number[] {
  const own = [...new Set(rows.map(row => row.x))].sort((a, b) => a - b);
  const room = (last - first) / most;
  const fits = own.every((year, index) => index === 0 || year - (own[index - 1] ?? 0) >= room);
  if (fits && own.every(Number.isInteger)) return own;
  return niceTicks(first, last, Math.min(most, 8)).filter(
    year => Number.isInteger(year) && year >= first && year <= last,
  );
}
