import assert from 'node:assert/strict';
import type { Term } from '../../../src/core/glossary/term';
import { explainMeaning } from '../../../src/core/reading/explainMeaning';
import { pageLabels } from './sampleLabels';
import { sampleReference, sampleSource, sampleTerm, sampleTopic } from './sampleReference';

const reference = sampleReference({
  topics: [sampleTopic({ id: 'stocktake' })],
  sources: [sampleSource('a'), sampleSource('b', { url: 'javascript:alert(1)' })],
});
const gst = sampleTerm('gst', 'GST', {
  names: [{ text: 'GST' }, { text: 'global stocktake' }, { text: 'gst' }, { text: 'stocktaking' }],
  expansion: 'global stocktake',
  definition: 'A review, *every five years*. <b>Not bold.</b> [Run](command:x)',
  examples: ['The *first* GST.'],
  notToConfuse: [
    { id: 'tax', reason: 'a `tax`' },
    { id: 'gone', reason: '' },
  ],
  translations: { fr: 'bilan mondial' },
  sources: ['a', 'b', 'general usage'],
  asOf: '2026-07',
  status: 'proposed',
  topic: 'stocktake',
});

function explain(term: Term, ref: string, known: Readonly<Record<string, Term>> = {}) {
  return explainMeaning(
    { term, ref, glossary: 'Our team' },
    { reference, labels: pageLabels, termAt: each => known[each] },
  );
}

describe('An explanation', () => {
  const made = explain(gst, 'gst', { tax: sampleTerm('tax', 'goods and services tax') });

  it('says what the term is called', () => {
    assert.equal(made.name, 'GST');
    assert.equal(made.expansion, 'global stocktake');
    assert.match(made.aliases ?? '', /stocktaking/);
    assert.doesNotMatch(made.aliases ?? '', /gst/);
  });

  it('renders the definition without markup of the glossary and without commands', () => {
    assert.match(made.definitionHtml, /<em>every five years<\/em>/);
    assert.match(made.definitionHtml, /&lt;b&gt;Not bold/);
    assert.doesNotMatch(made.definitionHtml, /command:/);
    assert.deepEqual(made.examplesHtml, ['The <em>first</em> GST.']);
  });

  it('leads to what it is not to be confused with, where that is known', () => {
    assert.deepEqual(made.notToConfuse, [
      { name: 'goods and services tax', ref: 'tax', reasonHtml: 'a <code>tax</code>' },
      { name: 'gone', reasonHtml: '' },
    ]);
  });

  it('names its sources, with addresses of the web only', () => {
    assert.deepEqual(made.sources, [
      { text: 'Publisher, Title of a, 1 December 2023', id: 'a', url: 'https://example.org/a' },
      { text: 'Publisher, Title of b, 1 December 2023', id: 'b' },
      { text: 'general usage' },
    ]);
  });

  it('has a date, a status, names in other languages and a topic', () => {
    assert.match(made.origin, /July 2026/);
    assert.equal(made.status, 'proposed');
    assert.equal(made.translations[0]?.name, 'bilan mondial');
    assert.equal(made.hasTopic, true);
  });

  it('of a team says whose it is, and looks for others in the same glossary first', () => {
    const ours = sampleTerm('tax', 'our tax');
    const theirs = sampleTerm('tax', 'their tax');
    const team = explain({ ...gst, status: 'in force', topic: 'nowhere' }, 'team.yml#gst', {
      'team.yml#tax': ours,
      tax: theirs,
    });
    assert.match(team.origin, /Our team/);
    assert.equal(team.notToConfuse[0]?.name, 'our tax');
    assert.equal(team.notToConfuse[0]?.ref, 'team.yml#tax');
    assert.equal(team.status, undefined);
    assert.equal(team.hasTopic, false);
  });
});
