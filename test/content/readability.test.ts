import assert from 'node:assert/strict';
import { readability } from '../../src/core/reference/readability';
import { sampleTopic } from '../core/reading/sampleReference';

const page = (id: string, body: string) => sampleTopic({ id, group: 'g', body });

describe('The readability figures', () => {
  it('count the words of sentences, not of headings, rows, citations and addresses', () => {
    const { wordsPerSentence, longestPage } = readability([
      page(
        'a',
        '## A heading\n\nOne two three.[^x-1][^y] Four [five](topic:b) six\nseven 1.5 CO2-free.\n\n| a | b |\n| - | - |',
      ),
    ]);
    assert.equal(wordsPerSentence, (3 + 6) / 2);
    assert.equal(longestPage?.longest.words, 6);
    assert.equal(longestPage?.longest.start, 'Four five six seven 1.5 CO2-free.');
  });

  it('name the longest page, and the five with the longest sentences', () => {
    const pages = [1, 2, 3, 4, 5, 6].map(n => page(`p${n}`, `${'word '.repeat(n).trim()}.`));
    const long = page('long', 'Short one. '.repeat(20).trim());
    const { hardest, longestPage } = readability([...pages, long]);
    assert.equal(longestPage?.page, 'g/long');
    assert.deepEqual(
      hardest.map(figures => [figures.page, figures.wordsPerSentence]),
      [6, 5, 4, 3, 2].map(n => [`g/p${n}`, n]),
    );
  });

  it('are nought where nothing is written', () =>
    assert.deepEqual(readability([]), { wordsPerSentence: 0, longestPage: undefined, hardest: [] }));
});
