import { longDate } from '../../reading/longDate';
import type { Chart, ChartRow } from './chart';
import { type Format, niceTicks, pixelsDown, plot, type Spec } from './specParts';
import { spread } from './spread';
import { textWidth, wrapText } from './textLayout';
import { yearOf } from './yearOf';

const rail = 46;
const lead = { wide: 40, narrow: 26 };

/** Events beside a rail that is true to time: the words are spread to be legible, thin lines lead to their dates. */
export function timelineSpec(chart: Chart, format: Format): Spec {
  const events = chart.rows
    .map(row => ({ row, year: yearOf(row.date ?? '') }))
    .sort((a, b) => a.year - b.year);
  const dates = events.map(({ row }) => longDate(row.date ?? ''));
  const left = rail + lead[format.name] + 8;
  const dateColumn =
    format.name === 'wide' ? Math.max(...dates.map(date => textWidth(date, format.smallFont))) + 14 : 0;
  const texts = events.map(({ row }) =>
    wrapText(labelOf(row), format.font, format.width - left - dateColumn),
  );
  const above = format.name === 'wide' ? 0 : format.smallLine;
  const gap = format.name === 'wide' ? 7 : 9;
  const sizes = texts.map(lines => above + lines.length * format.line + gap);
  const height = sizes.reduce((sum, size) => sum + size, 0) * 1.06;
  const first = events[0]?.year ?? 0;
  const last = events.at(-1)?.year ?? 1;
  const pad = 10;
  const at = (year: number) => pad + ((year - first) / (last - first || 1)) * (height - 2 * pad);
  const tops = spread(
    events.map(({ year }, index) => ({
      // The middle of its first line would best be level with its date.
      wanted: at(year) - (above + format.line) / 2,
      size: sizes[index] ?? 0,
    })),
    height,
  );
  const years = niceTicks(first, last, height / 48).filter(
    year => Number.isInteger(year) && year >= first && year <= last,
  );
  const placed = events.map(({ row, year }, index) => {
    const top = tops[index] ?? 0;
    const level = format.name === 'wide' ? top + format.line / 2 + 1 : top + format.smallLine / 2 + 1;
    return { row, y: at(year), top, level, date: dates[index] ?? '', lines: texts[index] ?? [] };
  });

  return plot(
    format,
    { top: 4, right: 0, bottom: 4, left: 0 },
    height,
    { x: { domain: [0, format.width] }, y: pixelsDown(height) },
    [
      { mark: { type: 'rule' }, values: [{ x: rail, y: 0, y2: height, as: 'axis' }] },
      {
        mark: { type: 'rule' },
        values: years.map(year => ({ x: rail - 5, x2: rail, y: at(year), as: 'axis' })),
      },
      {
        mark: { type: 'text', align: 'right', dy: 4 },
        values: years.map(year => ({ y: at(year), text: String(year), as: 'quiet' })),
        at: rail - 9,
      },
      {
        mark: { type: 'rule' },
        values: placed.map(({ y, level }) => ({
          x: rail,
          x2: rail + lead[format.name],
          y,
          y2: level,
          as: 'lead',
        })),
      },
      {
        mark: { type: 'point', filled: true, size: 56 },
        values: placed.map(({ row, y }) => ({
          x: rail,
          y,
          as: (row.date ?? '') > chart.asOf ? 'ahead' : 's1',
        })),
      },
      {
        mark: { type: 'text', align: 'left' },
        values: placed.map(({ top, date }) => ({
          y: top + (format.name === 'wide' ? format.line : format.smallLine) - 4,
          text: date,
          as: 'quiet',
        })),
        at: left,
      },
      {
        mark: { type: 'text', align: 'left' },
        values: placed.flatMap(({ top, lines }) =>
          lines.map((text, index) => ({
            y: top + above + (index + 1) * format.line - 4,
            text,
            as: 'label',
          })),
        ),
        at: left + dateColumn,
      },
    ],
  );
}

function labelOf({ label, note }: ChartRow): string {
  return note === undefined ? (label ?? '') : `${label} (${note})`;
}
