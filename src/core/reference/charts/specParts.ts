/** A Vega-Lite specification: plain data. */
export type Spec = Readonly<Record<string, unknown>>;

/** The two widths that a chart is drawn for, with sizes in pixels. */
export interface Format {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** Of labels; the style sheet sets the same. */
  readonly font: number;
  readonly line: number;
  /** Of dates and notes. */
  readonly smallFont: number;
  readonly smallLine: number;
}

export const formats: readonly Format[] = [
  { name: 'wide', width: 600, font: 13, line: 17, smallFont: 11.5, smallLine: 15 },
  { name: 'narrow', width: 320, font: 12, line: 15, smallFont: 11, smallLine: 14 },
];

/** A scale of figures along an axis. */
export interface Scale {
  readonly domain: readonly [number, number];
}

/** Room around the plot, in pixels; labels stand in it. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One kind of mark with its data; fields are called `x`, `x2`, `y`, `y2`, `text` and `as`, its classes. */
export interface Layer {
  readonly mark: Spec;
  readonly values: readonly Spec[];
  /** Pixels from the left edge of the plot for all of the layer, in place of a field `x`. */
  readonly at?: number;
}

/** Puts layers on a common pair of scales. Colours and fonts are classes, which the style sheet fills in. */
export function plot(
  format: Format,
  margins: Margins,
  height: number,
  scales: { readonly x: Scale; readonly y: Scale },
  layers: readonly Layer[],
): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: format.width - margins.left - margins.right,
    height,
    padding: margins,
    autosize: { type: 'none' },
    background: null,
    config: { aria: false, view: { stroke: null, fill: null } },
    layer: layers
      .filter(layer => layer.values.length > 0)
      .map(({ mark, values, at }) => ({
        data: { values },
        mark: mark['type'] === 'text' ? { baseline: 'alphabetic', ...mark } : mark,
        encoding: encoding(mark, values[0] ?? {}, scales, at),
      })),
  };
}

function encoding(
  mark: Spec,
  value: Spec,
  { x, y }: { readonly x: Scale; readonly y: Scale },
  at: number | undefined,
): Spec {
  const along = ({ domain }: Scale, field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: null,
  });
  const painted = mark['type'] === 'rule' || mark['type'] === 'line' ? 'stroke' : 'fill';
  return {
    ...(at !== undefined ? { x: { value: at } } : 'x' in value && { x: along(x, 'x') }),
    ...('y' in value && { y: along(y, 'y') }),
    ...('x2' in value && { x2: { field: 'x2' } }),
    ...('y2' in value && { y2: { field: 'y2' } }),
    ...('text' in value && { text: { field: 'text' } }),
    ...('as' in value && { [painted]: { field: 'as', type: 'nominal', scale: null, legend: null } }),
  };
}

/** A scale on which a figure is a pixel from the top. */
export function pixelsDown(height: number): Scale {
  return { domain: [height, 0] };
}

/** A few round figures that cover a range. */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const rough = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= rough) ?? power * 10;
  const ticks: number[] = [];
  for (let at = Math.floor(low / step + 1e-9); at <= Math.ceil(high / step - 1e-9); at++) {
    ticks.push(Number((at * step).toFixed(6)));
  }
  return ticks;
}
