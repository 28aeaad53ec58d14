import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Chart } from '../../../src/core/reference/charts/chart';
import { chartSpecs } from '../../../src/core/reference/charts/chartSpec';
import { withoutOverlap } from '../../../src/core/reference/charts/overlap';
import { niceTicks } from '../../../src/core/reference/charts/specParts';
import { spread } from '../../../src/core/reference/charts/spread';
import { textWidth, wrapText } from '../../../src/core/reference/charts/textLayout';
import { numberText, valueText } from '../../../src/core/reference/charts/valueText';
import { tries } from '../tries';
import { sampleChart } from './chartSamples';

/** What a specification draws: the data of all its layers. */
function drawn(chart: Chart): readonly Readonly<Record<string, unknown>>[] {
  const { layer } = chartSpecs(chart).wide as {
    readonly layer: readonly { readonly data: { readonly values: readonly Record<string, unknown>[] } }[];
  };
  return layer.flatMap(({ data }) => data.values);
}

const texts = (chart: Chart) =>
  drawn(chart).flatMap(({ text }) => (text === undefined ? [] : [String(text)]));
const row = (label: string, value: number, series: string) => ({ label, value, series, sources: ['a'] });

describe('A figure of a chart', () => {
  it('is written as in the text', () => {
    assert.deepEqual([1001, 0.27, -45, 97.5].map(numberText), ['1,001', '0.27', '−45', '97.5']);
  });

  it('bears the per cent sign, but only once', () => {
    const show = (fields: object) => valueText({ unit: '% of all' }, { sources: [], ...fields });
    assert.equal(show({ value: 7 }), '7 %');
    assert.equal(show({ value: 7, to: 8 }), '7–8 %');
    assert.equal(show({ value: 7, text: 'about 7 %' }), 'about 7 %');
    assert.equal(valueText({ unit: 'Mt' }, { value: 7, sources: [] }), '7');
  });
});

describe('A bar chart', () => {
  it('starts at 0 and shows the upper end of a range beyond its bar', () => {
    const bars = drawn(sampleChart()).filter(value => 'x2' in value);
    assert.deepEqual(
      bars.map(({ x, x2, as }) => [x, x2, as]),
      [
        [0, 7, 's1'],
        [0, 7, 's1'],
        [7, 8, 's1 more'],
      ],
    );
  });

  it('stacks series end to end, with their sum behind', () => {
    const rows = [row('2019', 11, 'Countries'), row('2019', 12, 'Companies'), row('2022', 37, 'Not split')];
    const chart = sampleChart({ kind: 'stacked', unit: 'Members', rows });
    const bars = drawn(chart).filter(value => 'x2' in value);
    assert.deepEqual(
      bars.map(({ x, x2, as }) => [x, x2, as]),
      [
        [0, 11, 's1'],
        [11, 23, 's2'],
        [0, 37, 's3'],
      ],
    );
    assert.ok(texts(chart).includes('23'));
  });
});

describe('A line', () => {
  const rows = [
    { date: '2040', value: 90, sources: ['a'] },
    { date: '2030', value: 45, sources: ['a'] },
  ];

  it('runs in the order of time', () => {
    const line = drawn(sampleChart({ kind: 'line', rows })).filter(value => value['as'] === 'l1');
    assert.deepEqual(line, [
      { x: 2030, y: 45, as: 'l1' },
      { x: 2040, y: 90, as: 'l1' },
    ]);
  });

  it('goes on beyond its last date where it is a step', () => {
    const line = drawn(sampleChart({ kind: 'step', rows })).filter(value => value['as'] === 'l1');
    assert.deepEqual(line.at(-1), { x: 2041.2, y: 90, as: 'l1' });
  });
});

describe('A timeline', () => {
  it('marks what lies after its date', () => {
    const rows = [
      { date: '2023-12-01', label: 'Launch', sources: ['a'] },
      { date: '2030', label: 'Goal', sources: ['a'] },
    ];
    const dots = drawn(sampleChart({ kind: 'timeline', rows })).filter(
      ({ as }) => as === 's1' || as === 'ahead',
    );
    assert.deepEqual(
      dots.map(dot => dot['as']),
      ['s1', 'ahead'],
    );
    assert.ok(texts(sampleChart({ kind: 'timeline', rows })).includes('1 December 2023'));
  });
});

describe('Every specification', () => {
  it('names no colour, no font and nothing to load', () => {
    for (const kind of ['bar', 'grouped', 'stacked', 'range', 'line', 'step', 'timeline'] as const) {
      const rows = [2020, 2030].map(year => ({ ...row(`In ${year}`, year, 'One'), date: String(year) }));
      const json = JSON.stringify(chartSpecs(sampleChart({ kind, rows })));
      assert.doesNotMatch(json, /#[0-9a-f]{3}|rgb|"font|"url|"href/i);
    }
  });
});

describe('Words in a chart', () => {
  it('break at spaces, within the width', () => {
    const lines = wrapText('Industry Transition Dialogue, Stockholm', 13, 120);
    assert.equal(lines.join(' '), 'Industry Transition Dialogue, Stockholm');
    assert.ok(lines.length > 1 && lines.every(line => textWidth(line, 13) <= 120));
    assert.deepEqual(wrapText('Decarbonisation', 13, 10), ['Decarbonisation']);
  });

  it('spread out as little as they must', () => {
    const claims = fc.array(
      fc.record({ wanted: fc.integer({ max: 900 }), size: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(claims, list => {
        const sorted = [...list].sort((a, b) => a.wanted - b.wanted);
        const starts = spread(sorted, 1000);
        sorted.forEach(({ size }, index) => {
          const start = starts[index] ?? Number.NaN;
          assert.ok(start >= -1e-6 && start + size <= (starts[index + 1] ?? 1000) + 1e-6);
        });
      }),
      tries(100),
    );
    assert.deepEqual(
      spread(
        [
          { wanted: 10, size: 20 },
          { wanted: 50, size: 20 },
        ],
        100,
      ),
      [10, 50],
    );
  });

  it('are left out rather than laid over each other, save the first and the last', () => {
    const at = (x: number) => ({ x, y: 0, width: 30, height: 10 });
    assert.deepEqual([...withoutOverlap([at(0), at(20), at(40), at(60), at(80)])].sort(), [0, 2, 4]);
  });
});

describe('A scale', () => {
  it('has round figures on both sides of its data', () => {
    assert.deepEqual(niceTicks(0, 97.5, 4), [0, 50, 100]);
    assert.deepEqual(niceTicks(1.5, 3.1, 5), [1.5, 2, 2.5, 3, 3.5]);
    assert.deepEqual(niceTicks(-100, 0, 4), [-100, -50, 0]);
  });
});
