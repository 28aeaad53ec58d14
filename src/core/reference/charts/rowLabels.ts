import { longDate } from '../../reading/longDate';
import type { ChartRow } from './chart';
import type { Format, Layer } from './specParts';
import { textWidth, wrapText } from './textLayout';

/** What stands before the marks of a row: its name, and small below it its date and note. */
export interface RowLabel {
  readonly lines: readonly string[];
  readonly small: readonly string[];
  /** Pixels. */
  readonly height: number;
}

const widestColumn = 220;

/** The width that the column of labels needs: none in a narrow drawing, where each label has a line above its marks. */
export function labelColumn(format: Format, rows: readonly ChartRow[]): number {
  if (format.name === 'narrow') return 0;
  const widths = rows.flatMap(row => [
    textWidth(row.label ?? '', format.font),
    textWidth(smallText(row), format.smallFont),
  ]);
  return Math.min(widestColumn, Math.max(...widths)) + 16;
}

/** Breaks the label of a row into the lines of its column. */
export function rowLabel(format: Format, row: ChartRow, column: number): RowLabel {
  const width = column === 0 ? format.width : column - 14;
  const lines = wrapText(row.label ?? '', format.font, width);
  const small = wrapText(smallText(row), format.smallFont, width);
  return { lines, small, height: lines.length * format.line + small.length * format.smallLine };
}

/** The texts of a label whose top is at `y`, `left` pixels left of the plot. */
export function labelLayer(
  format: Format,
  labels: readonly { readonly label: RowLabel; readonly y: number }[],
  left: number,
): Layer {
  const values = labels.flatMap(({ label, y }) => [
    ...label.lines.map((text, index) => ({
      text,
      y: y + (index + 1) * format.line - 4,
      as: 'label',
    })),
    ...label.small.map((text, index) => ({
      text,
      y: y + label.lines.length * format.line + (index + 1) * format.smallLine - 4,
      as: 'quiet',
    })),
  ]);
  return { mark: { type: 'text', align: 'left' }, values, at: -left };
}

function smallText({ date, note }: ChartRow): string {
  return [date === undefined ? '' : longDate(date), note ?? ''].filter(each => each !== '').join(' · ');
}
