import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Chart } from '../../../src/core/reference/charts/chart';
import { packReference } from '../../../src/core/reference/packReference';
import { readReference } from '../../../src/core/reference/readReference';
import type { Reference } from '../../../src/core/reference/reference';
import { sampleReference, sampleSource, sampleTerm, sampleTopic } from '../reading/sampleReference';
import { tries } from '../tries';

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
        { text: '7', match: 'context', needs: 'own words' },
        { text: 'Bonn', match: 'context', needs: 'own words', status: 'superseded' },
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

  it('is the same whatever the ids and the texts', () => {
    // ids that look like places, texts that look like shorthand, and what Markdown makes of ids
    const id = fc.constantFrom('a', 'b', '0', '1', '12', 'ndc', 'a-b', 'Ā', 'x y', '');
    const part = fc.constantFrom(
      ...[
        ' the',
        ' steel',
        ' steel',
        '12',
        ' 2',
        'Ā',
        'ā1',
        'Ă',
        ' Ă',
        '߿',
        '|',
        '🙂',
        '\n\n',
        '(',
        ')',
        '#',
      ],
      ...['[^a]', '[^12]', '[^Ā]', '[^', ']', '](topic:a)', '](topic:b#x)', '](topic:12)', '](topic:'],
    );
    const text = fc.array(part, { maxLength: 12 }).map(parts => parts.join(''));
    const ids = fc.array(id, { maxLength: 3 });
    const chart = fc.record({ sources: ids }).map(
      ({ sources }): Chart => ({
        ...{ id: 'chart', kind: 'bar', title: 'Chart', labels: 'Year', asOf: '2026', alt: 'Bars.' },
        ...{ sources, rows: [{ label: '2026', value: 1, sources }] },
      }),
    );
    const topic = fc.record({
      ...{ id, title: text, summary: text, body: text, sources: ids, terms: ids, related: ids },
      questions: fc.array(fc.record({ question: text, answer: text }), { maxLength: 2 }),
      charts: fc.array(chart, { maxLength: 1 }),
    });
    const name = fc.record(
      {
        text,
        match: fc.constantFrom('any', 'context'),
        status: fc.constant('superseded'),
        needs: fc.constant('own words'),
      },
      { requiredKeys: ['text'] },
    );
    const term = fc
      .record({
        ...{
          id,
          first: name,
          more: fc.array(name, { maxLength: 2 }),
          definition: text,
          context: fc.array(text),
        },
        notToConfuse: fc.array(fc.record({ id, reason: text }), { maxLength: 2 }),
        topic: fc.option(id, { nil: undefined }),
        expansion: fc.option(text, { nil: undefined }),
      })
      .map(({ first, more, topic, expansion, ...rest }) => ({
        ...sampleTerm(rest.id, first.text),
        ...{ ...rest, names: [first, ...more] },
        ...(topic !== undefined && { topic }),
        ...(expansion !== undefined && { expansion }),
      }));
    const list = { maxLength: 5, selector: (each: { readonly id: string }) => each.id };
    const references = fc
      .record({
        topics: fc.uniqueArray(topic, list),
        terms: fc.uniqueArray(term, list),
        sources: fc.uniqueArray(id, { maxLength: 5 }),
      })
      .map(({ topics, terms, sources }) =>
        sampleReference({
          topics: topics.map(each => sampleTopic(each)),
          terms: terms as Partial<Reference>['terms'] & object,
          sources: sources.map(each => sampleSource(each)),
        }),
      );
    fc.assert(
      fc.property(references, made => {
        // its records have no prototype
        const any = structuredClone(made);
        assert.deepStrictEqual(readReference(packReference(any)), { reference: any });
      }),
      tries(300),
    );
  });

  it('reads a long text when it is asked for, and once', () => {
    const read = readReference(packReference(reference));
    assert.ok('reference' in read);
    const [topic] = read.reference.topics;
    assert.equal(typeof Object.getOwnPropertyDescriptor(topic, 'body')?.get, 'function');
    assert.equal(topic?.body, reference.topics[0]?.body);
    assert.equal(Object.getOwnPropertyDescriptor(topic, 'body')?.value, reference.topics[0]?.body);
  });

  it('names no source twice', () => assert.equal(packReference(reference).match(/"s2"/g)?.length, 1));

  it('that is damaged or of another format is a problem in words', () => {
    const whole = packReference(reference);
    for (const text of ['', 'null', '[]', '{"packed":1}', '{"packed":3}', whole.slice(0, 300)]) {
      const read = readReference(text);
      assert.ok('problem' in read, text);
      assert.match(read.problem, /Reinstall LeadIT Companion/);
    }
  });
});
