import { strict as assert } from 'node:assert';
import { packReference } from '../../../src/core/reference/packReference';
import { readReference } from '../../../src/core/reference/readReference';
import { sampleReference, sampleSource, sampleTerm, sampleTopic } from '../reading/sampleReference';

const reference = sampleReference({
  topics: [
    sampleTopic({
      id: 'a',
      terms: ['cop'],
      sources: ['s2', 's1'],
      related: ['b'],
      questions: [{ question: 'Why?', answer: 'So.[^s1]' }],
      body: 'One.[^s1] Two.[^s2][^s1] Kept: [^nobody], `[^x]`, [a](topic:b).',
    }),
    sampleTopic({ id: 'b' }),
  ],
  terms: [
    sampleTerm('plain', 'plain', { sources: ['general usage'] }),
    sampleTerm('cop', 'COP', {
      names: [
        { text: 'COP', match: 'context' },
        { text: 'Conference of the Parties' },
        { text: 'CoP', match: 'never' },
        { text: 'Meeting of 1992', status: 'superseded' },
        { text: 'Rio', match: 'context', status: 'superseded' },
      ],
      expansion: 'Conference of the Parties',
      notToConfuse: [{ id: 'plain', reason: 'It is plain.' }],
      topic: 'b',
      sources: ['s2', 'general usage'],
      status: 'in force',
      translations: { fr: 'Conférence des Parties' },
    }),
  ],
  sources: [sampleSource('s1'), sampleSource('s2', { author: 'Anna', language: 'sv' })],
});

describe('The packed reference', () => {
  it('is the same when it is read back', () =>
    assert.deepStrictEqual(readReference(packReference(reference)), { reference }));

  it('is the same also when it is empty, or has forms of citations', () => {
    const bare = sampleReference();
    const of = { bibtex: [0], csl: [0], footnote: [0] };
    const full = { ...reference, citationForms: { templates: ['%id%'], of } };
    assert.deepStrictEqual(readReference(packReference(bare)), { reference: bare });
    assert.deepStrictEqual(readReference(packReference(full)), { reference: full });
  });

  it('names no source twice', () => assert.equal(packReference(reference).match(/"s2"/g)?.length, 1));

  it('that is damaged or of another format is a problem in words', () => {
    const whole = packReference(reference);
    for (const text of ['', 'null', '[]', '{"packed":1}', '{"packed":2}', whole.slice(0, 300)]) {
      const read = readReference(text);
      assert.ok('problem' in read, text);
      assert.match(read.problem, /Reinstall LeadIT Companion/);
    }
  });
});
