import { strict as assert } from 'node:assert';
import { renderPage } from '../../../src/core/reading/renderPage';
import type { Chart } from '../../../src/core/reference/charts/chart';
import { sampleChart } from '../reference/chartSamples';
import { pageLabels } from './sampleLabels';
import { annotateNames, sampleReference, sampleSource, sampleTopic } from './sampleReference';

const place = '![Shares](chart:shares)';

function render(chart: Chart, body = place) {
  const topic = sampleTopic({ body, charts: [chart] });
  const sources = ['a', 'b', 'c'].map(id => sampleSource(id));
  return renderPage(topic, {
    reference: sampleReference({ topics: [topic], sources }),
    annotate: annotateNames(),
    labels: pageLabels,
  });
}

describe('a chart in a page', () => {
  const svg = { wide: '<svg class="wide"></svg>', narrow: '<svg class="narrow"></svg>' };

  it('is a figure with title, unit, date and source', () => {
    const { bodyHtml, notes } = render(sampleChart({ svg }));
    assert.match(
      bodyHtml,
      /^<figure class="chart" id="chart-shares"><figcaption><strong>Shares<\/strong> <span>% of emissions · as of July 2026<sup/,
    );
    assert.deepEqual(
      notes.map(note => note.source),
      ['a'],
    );
  });

  it('says in words what its pictures show', () => {
    const { bodyHtml } = render(sampleChart({ svg, alt: 'A "high" bar.' }));
    assert.equal(bodyHtml.match(/<svg role="img" aria-label="A &quot;high&quot; bar\." class="/g)?.length, 2);
  });

  it('holds its data as a table, closed as long as there is a picture', () => {
    const table = /<div class="table" role="region" tabindex="0" aria-label="Data: Shares"><table>/;
    const { bodyHtml } = render(sampleChart({ svg }));
    assert.match(bodyHtml, /<details><summary>Data as a table<\/summary><div class="table"/);
    assert.match(bodyHtml, /<tr><td>Cement<\/td><td class="right">7–8 %<\/td><\/tr>/);
    assert.match(render(sampleChart()).bodyHtml, table);
    assert.doesNotMatch(render(sampleChart()).bodyHtml, /<details|<svg/);
  });

  it('numbers its sources in the order of the page', () => {
    const rows = [
      { label: 'Steel', value: 7, sources: ['c'] },
      { label: 'Cement', value: 8, sources: ['a'] },
    ];
    const { notes, bodyHtml } = render(sampleChart({ sources: ['c', 'a'], rows }), `One.[^b]\n\n${place}`);
    assert.deepEqual(
      notes.map(note => note.source),
      ['b', 'c', 'a'],
    );
    assert.match(
      bodyHtml,
      /<td>Steel<\/td><td class="right">7 %<\/td><td><sup class="cite"><a [^>]*data-note="2"/,
    );
  });

  it('has a column for each series, and a key to their looks', () => {
    const rows = [
      { label: '2019', series: 'Countries', value: 11, sources: ['a'] },
      { label: '2019', series: 'Companies', value: 12, sources: ['a'] },
      { label: '2022', series: 'Not split', value: 37, note: 'sum only', sources: ['a'] },
    ];
    const { bodyHtml } = render(sampleChart({ kind: 'stacked', unit: 'Members', labels: 'Year', rows, svg }));
    assert.match(
      bodyHtml,
      /<ul class="key"><li><i class="s1"><\/i>Countries<\/li><li><i class="s2"><\/i>Companies/,
    );
    assert.match(
      bodyHtml,
      /<tr><td>2019<\/td><td class="right">11<\/td><td class="right">12<\/td><td class="right"><\/td><td><\/td><\/tr>/,
    );
    assert.match(bodyHtml, /<td class="right">37<\/td><td>sum only<\/td>/);
  });

  it('stands in no sentence, and an unknown one leaves its words', () => {
    assert.equal(render(sampleChart(), `See ${place}.`).bodyHtml, '<p>See Shares.</p>\n');
    assert.equal(render(sampleChart(), '![Shares](chart:gone)').bodyHtml, '<p>Shares</p>\n');
  });

  it('cannot bring markup', () => {
    const script = '<script>alert(1)</script>';
    const rows = [
      { label: script, value: 7, text: script, note: script, date: script, series: script, sources: ['a'] },
    ];
    const chart = sampleChart({
      title: script,
      unit: script,
      alt: script,
      labels: script,
      asOf: script,
      rows,
      svg,
    });
    for (const kind of ['bar', 'stacked', 'line', 'timeline'] as const) {
      assert.doesNotMatch(render({ ...chart, kind }).bodyHtml, /<script/);
    }
  });
});
