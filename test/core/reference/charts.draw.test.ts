import assert from 'node:assert/strict';
import { drawChart as draw } from '../../../scripts/content/drawChart';
import { type ChartKind, chartKinds } from '../../../src/core/reference/charts/chart';
import { chartSpecs } from '../../../src/core/reference/charts/chartSpec';
import { sampleChart } from './chartSamples';

const rows = ['2021-04-23', '2030', '2050'].map((date, index) => ({
  date,
  label: `Something that happens in ${date} & counts`,
  series: index === 0 ? 'Done' : 'Planned',
  value: 10 + index * 33,
  sources: ['a'],
}));
const pictures = (kind: ChartKind) => Object.entries(chartSpecs(sampleChart({ kind, rows })));

describe('A drawn chart', () => {
  for (const kind of chartKinds) {
    it(`of the kind ${kind} is small and takes its looks from classes`, async () => {
      for (const [name, spec] of pictures(kind)) {
        const svg = await draw(spec, name);
        assert.match(svg, new RegExp(`^<svg class="${name}" viewBox="0 0 \\d+ [\\d.]+">.*</svg>$`));
        // A page without inline styles would refuse the first, and no theme could change the second.
        assert.doesNotMatch(svg, /style=|<style|fill=|stroke=|font|<script|href|xmlns/);
        assert.doesNotMatch(svg, /\d\.\d\d/, 'one decimal is enough');
        assert.ok(svg.length < 3000, `${svg.length} characters`);
      }
    });
  }

  it('keeps its words as text', async () => {
    const svg = await draw(chartSpecs(sampleChart({ kind: 'bar', rows })).wide, 'wide');
    assert.match(svg, /class="label">Something.*&amp; counts<\/text>/);
  });
});
