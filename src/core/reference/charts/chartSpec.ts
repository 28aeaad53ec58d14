import { barSpec } from './barSpec';
import type { Chart } from './chart';
import { lineSpec } from './lineSpec';
import { rangeSpec } from './rangeSpec';
import { type Format, formats, type Spec } from './specParts';
import { timelineSpec } from './timelineSpec';

/** What Vega-Lite is to draw for a chart, for each width. */
export function chartSpecs(chart: Chart): Readonly<Record<Format['name'], Spec>> {
  const specs = formats.map(format => [format.name, specOf(chart, format)] as const);
  return Object.fromEntries(specs) as Record<Format['name'], Spec>;
}

function specOf(chart: Chart, format: Format): Spec {
  switch (chart.kind) {
    case 'bar':
    case 'grouped':
    case 'stacked':
      return barSpec(chart, format);
    case 'range':
      return rangeSpec(chart, format);
    case 'line':
    case 'step':
      return lineSpec(chart, format);
    case 'timeline':
      return timelineSpec(chart, format);
  }
}
