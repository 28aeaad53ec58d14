import { strict as assert } from 'node:assert';
import { pageAt } from '../../../src/core/reading/pageAt';
import { pageLabels } from './sampleLabels';
import { sampleReference, sampleSource, sampleTerm, sampleTopic } from './sampleReference';

const ets = sampleTerm('ets', 'ETS', {
  names: [{ text: 'ETS' }, { text: 'emissions trading system' }, { text: 'cap and trade' }],
  expansion: 'emissions trading system',
  definition: 'A *market* for <b>permits</b>.',
  examples: ['The ETS of the EU.'],
  notToConfuse: [
    { id: 'cbam', reason: 'a charge at the border' },
    { id: 'gone', reason: 'nobody knows' },
  ],
  sources: ['a', 'general usage'],
  asOf: '2026-07',
  status: 'in force',
  topic: 'markets',
  translations: { sv: 'utsläppshandel' },
});
const reference = sampleReference({
  groups: [
    { id: 'start', title: 'To start with', summary: 'First *things*.', icon: 'book' },
    { id: 'empty', title: 'Nothing yet', summary: '', icon: 'book' },
  ],
  topics: [
    sampleTopic({ id: 'second', title: 'Second', order: 2, terms: ['ets'] }),
    sampleTopic({ id: 'markets', title: 'Markets & more', order: 1, summary: 'Of **all** kinds.' }),
  ],
  terms: [ets, sampleTerm('cbam', 'CBAM')],
  sources: [sampleSource('a')],
});

const show = (address: string, more: { readonly hrefOf?: (topic: string) => string } = {}) =>
  pageAt(address, { reference, labels: pageLabels, annotate: () => [], ...more }, async ref =>
    ref === 'ets' ? { term: ets, ref, glossary: 'Built in' } : undefined,
  );

describe('the page of a group', () => {
  it('lists its topics in order, with what they are about', async () => {
    const page = await show('group:start');
    assert.equal(page?.title, 'To start with');
    assert.equal(page.summaryHtml, 'First things.');
    assert.equal(
      page.bodyHtml,
      '<ul class="topics"><li><a href="#" data-topic="markets">Markets &amp; more</a><p>Of all kinds.</p></li>' +
        '<li><a href="#" data-topic="second">Second</a><p>In short.</p></li></ul>',
    );
    assert.deepEqual(page.trail, [{ title: 'Reference', topic: 'reference:' }]);
  });

  it('has no durable link, for there is no such link', async () =>
    assert.equal((await show('group:start'))?.hasLink, false));
});

describe('the page of the whole reference', () => {
  it('has a part for each group that has topics', async () => {
    const page = await show('reference:');
    assert.deepEqual(page?.headings, [{ anchor: 'start', text: 'To start with', level: 2 }]);
    assert.match(
      page.bodyHtml,
      /<h2 id="h-start" tabindex="-1">To start with<\/h2><p>First things\.<\/p><ul/,
    );
  });
});

describe('the page of a term', () => {
  it('says its names, its definition without markup of its own, and its date', async () => {
    const page = await show('term:ets');
    assert.deepEqual(
      [page?.title, page?.summaryHtml, page?.asOf],
      ['ETS', 'emissions trading system', 'As of July 2026 · in force'],
    );
    assert.match(page?.bodyHtml ?? '', /^<p class="aliases">Also: cap and trade<\/p>/);
    assert.match(page?.bodyHtml ?? '', /A <em>market<\/em> for &lt;b&gt;permits&lt;\/b&gt;\./);
  });

  it('says what it is not, with a way to terms that are known', async () => {
    const { bodyHtml = '' } = (await show('term:ets')) ?? {};
    assert.match(bodyHtml, /<a href="#" data-topic="term:cbam">CBAM<\/a>: a charge at the border/);
    assert.match(bodyHtml, /<strong>gone<\/strong>: nobody knows/);
  });

  it('names it in other languages, marked as such', async () =>
    assert.match((await show('term:ets'))?.bodyHtml ?? '', /SV: <span lang="sv">utsläppshandel<\/span>/));

  it('gives its sources as end notes, and the topics that explain it, its own first', async () => {
    const page = await show('term:ets');
    assert.deepEqual(
      page?.notes.map(note => note.source),
      ['a'],
    );
    assert.deepEqual(
      page.related.map(({ topic }) => topic),
      ['markets', 'second'],
    );
  });

  it('stands below its glossary', async () =>
    assert.deepEqual((await show('term:ets'))?.trail, [
      { title: 'Reference', topic: 'reference:' },
      { title: 'Built in' },
      { title: 'tests' },
    ]));
});

describe('an address of nothing', () => {
  for (const address of ['gone', 'group:gone', 'term:gone', '', '__proto__', 'constructor']) {
    it(`gives no page: "${address}"`, async () => assert.equal(await show(address), undefined));
  }
});
