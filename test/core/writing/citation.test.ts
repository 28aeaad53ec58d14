import { strict as assert } from 'node:assert';
import { citation } from '../../../src/core/writing/citation';
import { sampleSource } from '../reading/sampleReference';

describe('a citation', () => {
  it('says who, what, when and where', () => {
    assert.deepEqual(citation(sampleSource('a')), {
      text: 'Publisher. Title of a. 1 December 2023. https://example.org/a',
      markdown: 'Publisher. [*Title of a.*](<https://example.org/a>) 1 December 2023.',
    });
  });

  it('names the author before the publisher, and the language if it is not English', () => {
    const source = sampleSource('a', { author: 'Anna Svensson', language: 'sv', date: '2024' });
    assert.equal(
      citation(source).text,
      'Anna Svensson. Title of a. Publisher. In Swedish. 2024. https://example.org/a',
    );
    assert.equal(citation(sampleSource('a', { language: 'en-GB' })).text, citation(sampleSource('a')).text);
    assert.doesNotMatch(citation(sampleSource('a', { language: 'not a tag' })).text, /In /);
  });

  it('of an undated source says when it was read', () => {
    const { date: _, ...undated } = sampleSource('a');
    assert.match(citation({ ...undated, accessed: '2026-07' }).text, /Undated, read July 2026\./);
    assert.match(
      citation({ ...undated, accessed: '2026-07' }, '2026-09-02').text,
      /Undated, read 2 September 2026\./,
    );
    assert.match(citation(undated).text, /Undated\. https/);
  });

  it('of a dated source says when it was read only if asked', () => {
    const source = sampleSource('a', { accessed: '2026-07' });
    assert.doesNotMatch(citation(source).text, /read/);
    assert.match(citation(source, '2026-09').text, /1 December 2023, read September 2026\./);
  });

  it('ends no sentence twice', () => {
    const source = sampleSource('a', { title: 'What now?', publisher: 'Acme Inc.' });
    assert.equal(citation(source).text, 'Acme Inc. What now? 1 December 2023. https://example.org/a');
  });

  it('escapes Markdown in words, and brackets in addresses', () => {
    const source = sampleSource('a', { title: 'A [b](c) *d*', url: 'https://x.org/a>b' });
    assert.match(
      citation(source).markdown,
      /\[\*A \\\[b\\\]\(c\) \\\*d\\\*\.\*\]\(<https:\/\/x\.org\/a%3Eb>\)/,
    );
  });
});
