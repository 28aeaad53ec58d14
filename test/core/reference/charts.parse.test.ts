import assert from 'node:assert/strict';
import { compileReference } from '../../../src/core/reference/compileReference';
import { chartTopic, chartYaml, contentWith } from './chartSamples';

const today = '2026-11-24';

/** What the content check says of the file of a topic with these charts and this body, as `line: message`. */
function complaints(charts: string, body?: string): readonly string[] {
  const { problems } = compileReference(contentWith(chartTopic(charts, body)), today);
  return problems
    .filter(({ file }) => file.endsWith('/a.md'))
    .map(({ line, message }) => `${line}: ${message}`);
}

function assertOnly(found: readonly string[], expected: RegExp): void {
  assert.equal(found.length, 1, found.join('\n'));
  assert.match(found[0] ?? '', expected);
}

describe('The front matter of a chart', () => {
  it('is read into data', () => {
    assert.deepEqual(complaints(chartYaml()), []);
    const { reference } = compileReference(contentWith(chartTopic(chartYaml())), today);
    assert.deepEqual(reference.topics[0]?.charts, [
      {
        id: 'shares',
        kind: 'bar',
        title: 'Shares',
        unit: '% of emissions',
        labels: 'Sector',
        asOf: '2026-07',
        sources: ['treaty'],
        alt: 'Two bars.',
        rows: [
          { label: 'Steel', date: '2023', value: 7, sources: ['treaty'] },
          { label: 'Cement', value: 7, to: 8, sources: ['treaty'] },
        ],
      },
    ]);
  });

  it('has a known kind', () =>
    assertOnly(
      complaints(chartYaml({ kind: 'pie' })),
      /^12: There is no kind "pie"; there are bar, grouped/,
    ));

  for (const key of ['id', 'kind', 'title', 'unit', 'labels', 'asOf', 'alt']) {
    it(`has ${key}`, () => {
      const found = complaints(chartYaml({ [key]: undefined }));
      assert.match(found[0] ?? '', new RegExp(`^11: This chart has no "${key}"`));
    });
  }

  it('names its source', () =>
    assert.match(complaints(chartYaml({ sources: undefined }))[0] ?? '', /^11: This chart names no source/));

  it('has no other keys', () =>
    assertOnly(complaints(chartYaml({ color: 'red' })), /"color" is not a key of a chart/));

  it('has two rows or more', () =>
    assertOnly(complaints(chartYaml({}, ['{ label: Steel, value: 7 }'])), /two rows or more/));
});

describe('A row of a chart', () => {
  const rows = (...texts: string[]) => complaints(chartYaml({}, texts));
  const sound = '{ label: Cement, value: 8 }';

  it('has a number for its value', () =>
    assertOnly(rows('{ label: Steel, value: about 7 }', sound), /^20: "about 7" is no number/));

  it('has what its kind needs', () => {
    assertOnly(rows('{ label: Steel }', sound), /^20: A row of a bar chart needs "value"/);
    assertOnly(
      complaints(
        chartYaml({ kind: 'step', labels: undefined }, ['{ value: 1 }', '{ date: 2030, value: 2 }']),
      ),
      /^19: A row of a step chart needs "date"/,
    );
  });

  it('has a real date', () =>
    assertOnly(rows('{ label: Steel, value: 7, date: 2023-13 }', sound), /^20: "2023-13" is not a date/));

  it('says its value where it says it in words', () => {
    assert.deepEqual(rows('{ label: Steel, value: 7, text: about 7 }', sound), []);
    assert.deepEqual(rows('{ label: Steel, value: 1300, text: "1,300" }', sound), []);
    assertOnly(rows('{ label: Steel, value: 7, text: about 8 }', sound), /"about 8" does not say 7 %/);
  });

  it('has a bar that starts at 0, and a range that goes up', () => {
    assertOnly(rows('{ label: Steel, value: -7 }', sound), /A bar starts at 0/);
    assertOnly(rows('{ label: Steel, value: 7, to: 6 }', sound), /A range goes up/);
  });

  it('names its source where the chart has several', () => {
    const several = { sources: '[treaty, other]' };
    const found = complaints(
      chartYaml(several, [
        '{ label: Steel, value: 7 }',
        '{ label: Cement, value: 8, source: [treaty, other] }',
      ]),
    );
    assert.match(found[0] ?? '', /^20: This row names no source/);
  });
});

describe('The sources and the place of a chart', () => {
  it('count as citations of the topic', () =>
    assert.deepEqual(complaints(chartYaml(), 'No word.\n\n![Shares](chart:shares)'), []));

  it('are known', () =>
    assert.match(
      complaints(chartYaml({ sources: '[nowhere]' })).join('\n'),
      /^18: The source "nowhere" is not in sources\.yml/m,
    ));

  it('are used by a row, and rows use no others', () => {
    const rows = [
      '{ label: Steel, value: 7, source: treaty }',
      '{ label: Cement, value: 8, source: elsewhere }',
    ];
    const found = complaints(chartYaml({ sources: '[treaty, other]' }, rows)).join('\n');
    assert.match(found, /^18: The source "other" is listed, but no row names it/m);
    assert.match(found, /^21: The source "elsewhere" is not among the chart's sources/m);
  });

  it('are not later than today', () =>
    assertOnly(complaints(chartYaml({ asOf: '2027' })), /^17: The date 2027 lies in the future/));

  it('exist once in the body', () => {
    assertOnly(complaints(chartYaml(), 'In force.[^treaty]'), /^11: The chart is never placed/);
    const twice = 'In force.[^treaty]\n\n![a](chart:shares)\n\n![b](chart:shares)';
    assertOnly(complaints(chartYaml(), twice), /placed 2 times/);
  });

  it('belong to a chart that exists', () =>
    assertOnly(
      complaints(chartYaml(), 'In force.[^treaty]\n\n![a](chart:shares)\n\n![b](chart:gone)'),
      /^28: There is no chart "gone"/,
    ));

  it('are a paragraph with words, and nothing else', () => {
    assertOnly(complaints(chartYaml(), 'See ![a](chart:shares) here.'), /in a paragraph of its own/);
    assertOnly(complaints(chartYaml(), 'Yes.\n\n![](chart:shares)'), /Say in the brackets/);
  });

  it('may hold figures without a citation beside them', () =>
    assert.deepEqual(complaints(chartYaml(), '![Shares in 2023](chart:shares)'), []));

  it('cost the topic nothing when they are wrong', () => {
    const { reference } = compileReference(contentWith(chartTopic(chartYaml({ kind: 'pie' }))), today);
    assert.equal(reference.topics.length, 1);
    assert.deepEqual(reference.topics[0]?.charts, []);
  });
});
