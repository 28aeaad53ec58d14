import { type Chart, type ChartRow, seriesOf } from './chart';
import { type PlacedText, withoutOverlap } from './overlap';
import { type Format, type Layer, niceTicks, plot, type Spec } from './specParts';
import { textWidth } from './textLayout';
import { numberText, valueText } from './valueText';
import { yearOf } from './yearOf';

/** A row at its place in time. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const shapes = ['circle', 'square', 'diamond'];
/** Pixels between the axis and the first point, so that its figure has room. */
const inset = 26;

/** Lines over time, each point with its figure. A step holds its value until the next date, and beyond the last. */
export function lineSpec(chart: Chart, format: Format): Spec {
  const names = seriesOf(chart);
  const series = (names.length === 0 ? [undefined] : names).map((name, index) => ({
    number: index + 1,
    points: chart.rows.filter(row => row.series === name).map(row => pointOf(chart, row)),
  }));
  for (const { points } of series) points.sort((a, b) => a.x - b.x);
  const all = series.flatMap(each => each.points);
  const first = Math.min(...all.map(point => point.x));
  const last = Math.max(...all.map(point => point.x));
  const step = chart.kind === 'step';
  const end = step ? last + (last - first) * 0.12 : last;
  const ticks = ticksOf(all);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;

  const widest = Math.max(...all.map(point => textWidth(point.text, format.font, true)));
  const margins = {
    top: 22,
    right: widest * (step ? 0.4 : 1) + 6,
    bottom: 24,
    left: Math.max(...ticks.map(tick => textWidth(numberText(tick), format.smallFont))) + inset + 4,
  };
  const width = format.width - margins.left - margins.right;
  const height = format.name === 'wide' ? 200 : 180;
  const toPixels = (point: Point): Point => ({
    ...point,
    x: ((point.x - first) / (end - first || 1)) * width,
    y: (1 - (point.y - domain[0]) / (domain[1] - domain[0] || 1)) * height,
  });

  const layers: Layer[] = [
    {
      mark: { type: 'rule' },
      values: ticks.map(tick => ({ y: tick, as: tick === 0 ? 'axis' : 'grid' })),
    },
    {
      mark: { type: 'text', align: 'right', dy: 4 },
      values: ticks.map(tick => ({ y: tick, text: numberText(tick), as: 'quiet' })),
      at: -inset,
    },
    {
      mark: { type: 'text', align: 'center', dy: 18 },
      values: yearTicks(first, last, all, width / 46).map(year => ({
        ...{ x: year, y: domain[0] },
        ...{ text: String(year), as: 'quiet' },
      })),
    },
    ...series.map(({ number, points }): Layer => {
      const held = step ? points.slice(-1).map(point => ({ ...point, x: end })) : [];
      return {
        mark: { type: 'line', ...(step && { interpolate: 'step-after' }) },
        values: [...points, ...held].map(({ x, y }) => ({ x, y, as: `l${number}` })),
      };
    }),
    ...series.map(
      ({ number, points }): Layer => ({
        mark: { type: 'point', filled: true, size: 60, shape: shapes[(number - 1) % shapes.length] },
        values: points.map(({ x, y }) => ({ x, y, as: `s${number}` })),
      }),
    ),
    ...series.map(({ number, points }): Layer => {
      const placed = points.map(
        (point): PlacedText => ({
          ...toPixels(point),
          width: textWidth(point.text, format.font, true),
          height: format.font,
        }),
      );
      const kept = withoutOverlap(placed);
      return {
        mark: { type: 'text', ...besideLine(points, number === 1) },
        values: points
          .filter((_, index) => kept.has(index))
          .map(({ x, y, text }) => ({ x, y, text, as: 'value' })),
      };
    }),
  ];
  return plot(format, margins, height, { x: { domain: [first, end] }, y: { domain } }, layers);
}

function pointOf(chart: Chart, row: ChartRow): Point {
  return { x: yearOf(row.date ?? ''), y: row.value ?? 0, text: valueText(chart, row) };
}

/** A scale from 0, unless that would flatten what there is to see. */
function ticksOf(points: readonly Point[]): readonly number[] {
  const lowest = Math.min(...points.map(point => point.y));
  const highest = Math.max(...points.map(point => point.y));
  const high = lowest > highest * 0.6 && lowest > 0;
  return niceTicks(high ? lowest : Math.min(0, lowest), Math.max(0, highest), 4);
}

/** A line that falls leaves room for words above it to the right and below it to the left. */
function besideLine(points: readonly Point[], above: boolean): Spec {
  const falls = (points.at(-1)?.y ?? 0) < (points[0]?.y ?? 0);
  if (!falls) return { align: 'center', dy: above ? -10 : 20 };
  return above ? { align: 'left', dx: 5, dy: -6 } : { align: 'right', dx: -5, dy: 16 };
}

/** The years of the data themselves where they have room, else round ones. */
function yearTicks(first: number, last: number, points: readonly Point[], most: number): readonly number[] {
  const own = [...new Set(points.map(point => point.x))].sort((a, b) => a - b);
  const room = (last - first) / most;
  const fits = own.every((year, index) => index === 0 || year - (own[index - 1] ?? 0) >= room);
  if (fits && own.every(Number.isInteger)) return own;
  return niceTicks(first, last, Math.min(most, 8)).filter(
    year => Number.isInteger(year) && year >= first && year <= last,
  );
}
