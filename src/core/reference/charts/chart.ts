/** What a chart can look like. `step` is a line that holds its value until the next date. */
export const chartKinds = ['bar', 'grouped', 'stacked', 'range', 'line', 'step', 'timeline'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** One figure or event of a {@link Chart}. */
export interface ChartRow {
  /** What the figure is of, or what happened; absent in lines, whose rows are dates. */
  readonly label?: string;
  /** The set that the row belongs to, where a chart shows several side by side. */
  readonly series?: string;
  /** When it was or will be: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  /** In the chart's unit; absent in timelines. */
  readonly value?: number;
  /** The upper end, where the figure is a range from {@link value}. */
  readonly to?: number;
  /** Shown in place of the number, for example `about 7`. */
  readonly text?: string;
  /** What the figure rests on or leaves out. */
  readonly note?: string;
  /** Ids of its sources; never empty. */
  readonly sources: readonly string[];
}

/** The two drawings of a chart: SVG that takes its colours from the classes it bears. */
export interface ChartDrawings {
  readonly wide: string;
  /** For columns too narrow to read the other one in. */
  readonly narrow: string;
}

/** Data that a topic shows as a picture and as a table. */
export interface Chart {
  /** Unique in its topic. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Unit and basis of the values; `undefined` in timelines. */
  readonly unit?: string;
  /** What the labels name, for the head of the table: `Sector`. */
  readonly labels: string;
  /** The date up to which the data is known to be right: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Ids of all its sources. */
  readonly sources: readonly string[];
  /** What one sees, for those who do not. */
  readonly alt: string;
  readonly rows: readonly ChartRow[];
  /** `undefined` until the build has drawn it; the table alone is shown then. */
  readonly svg?: ChartDrawings;
}

/** The series of a chart in the order of their first row; empty when it has none. */
export function seriesOf(chart: Chart): readonly string[] {
  return [...new Set(chart.rows.flatMap(row => row.series ?? []))];
}
