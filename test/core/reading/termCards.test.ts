import { strict as assert } from 'node:assert';
import { termCards } from '../../../src/core/reading/termCards';
import { pageLabels } from './sampleLabels';
import { sampleReference, sampleSource, sampleTerm, sampleTopic } from './sampleReference';

describe('the pop-up of a term', () => {
  const gst = sampleTerm('gst', 'GST', {
    names: [{ text: 'GST' }, { text: 'global stocktake' }, { text: 'GST1' }],
    expansion: 'global stocktake',
    definition: 'A review, *every five years*.',
    notToConfuse: [{ id: 'tax', reason: 'a tax' }],
    sources: ['a', 'general usage'],
    asOf: '2026-07',
    status: 'proposed',
    topic: 'stocktake',
  });
  const reference = sampleReference({
    terms: [gst, sampleTerm('tax', 'goods and services tax')],
    sources: [sampleSource('a')],
    topics: [sampleTopic({ id: 'stocktake' })],
  });
  const card = termCards([gst], reference, 'elsewhere', pageLabels)['gst'];

  for (const part of [
    '<strong>GST</strong> <span class="status">proposed</span>',
    '<p class="expansion">global stocktake</p>',
    '<p class="aliases">Also: GST1</p>',
    'A review, <em>every five years</em>.',
    '<strong>goods and services tax</strong>: a tax',
    'As of July 2026 · <a href="https://example.org/a" data-external>Publisher, 1 December 2023</a> · general usage',
  ]) {
    it(`says ${part}`, () => assert.ok(card?.html.includes(part), card?.html));
  }

  it('offers the topic', () => assert.equal(card?.topic, 'stocktake'));

  it('names no more than three other names', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map(text => ({ text }));
    const term = sampleTerm('nz', 'NZ', { names: [{ text: 'NZ' }, ...others] });
    const many = termCards([term], reference, '', pageLabels);
    assert.ok(many['nz']?.html.includes('<p class="aliases">Also: a · b · c · …</p>'), many['nz']?.html);
  });

  it('tells no more than two terms that it is not', () => {
    const notToConfuse = ['tax', 'x', 'y'].map(id => ({ id, reason: `not ${id}` }));
    const many = termCards([sampleTerm('nz', 'NZ', { notToConfuse })], reference, '', pageLabels);
    assert.match(many['nz']?.html ?? '', /not tax.*not x/s);
    assert.doesNotMatch(many['nz']?.html ?? '', /not y/);
  });

  it('of a bare term holds only its name', () => {
    const bare = termCards(
      [sampleTerm('x', 'X', { definition: '', status: 'in force', topic: 'gone' })],
      reference,
      '',
      pageLabels,
    );
    assert.deepEqual(bare['x'], { html: '<div class="name"><strong>X</strong></div>' });
  });
});
