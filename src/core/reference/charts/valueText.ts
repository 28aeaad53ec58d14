import type { Chart, ChartRow } from './chart';

/** A number as the reference writes it: `1,001`, `0.27`, `−45`. */
export function numberText(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−');
}

/** What a chart prints beside a figure: its own text or the number, and the per cent sign where that is the unit. */
export function valueText({ unit }: Pick<Chart, 'unit'>, { value, to, text }: ChartRow): string {
  if (value === undefined) return '';
  const number = text ?? numberText(value) + (to === undefined ? '' : `–${numberText(to)}`);
  return unit?.startsWith('%') && !number.includes('%') ? `${number} %` : number;
}
