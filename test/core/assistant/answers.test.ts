import assert from 'node:assert/strict';
import { checkLabels } from '../../../src/cli/checkLabels';
import type { Knowledge } from '../../../src/core/assistant/assistant';
import { checkAnswer } from '../../../src/core/assistant/checkAnswer';
import { lookUpAnswer } from '../../../src/core/assistant/lookUpAnswer';
import { LookupIndex } from '../../../src/core/search/lookupIndex';
import { sampleReference } from '../reading/sampleReference';
import { annotator, terms } from '../writing/checks/support';

const knowledge: Knowledge = {
  reference: { ...sampleReference(), terms },
  layers: [{ glossary: 'built-in', terms }],
  index: new LookupIndex(terms, []),
  annotate: (text, language) => annotator.annotate(text, language),
  labels: checkLabels,
};
const lookUp = (query: string) => lookUpAnswer(query, knowledge);
const check = (text: string, language = 'markdown') => checkAnswer(text, language, knowledge);

describe('An answer to an assistant', () => {
  for (const query of [
    'NDC',
    'ndc',
    'NDCs',
    'Nationally Determined Contributions',
    ' nationally-determined contribution ',
  ]) {
    it(`finds a term by any of its names: ${query}`, () =>
      assert.match(lookUp(query), /^NDC: nationally determined/));
  }

  it('gives status, date and source ids, and names the look-alikes', () => {
    const text = lookUp('UNFCCC');
    assert.match(text, /Status: .+\. As of: \d{4}-\d{2}\./);
    assert.match(text, /Sources:\n- [a-z]/);
    assert.match(text, /Not to be confused with: .*; COP \(/);
  });

  it('names former names as such', () =>
    assert.match(
      lookUp('H2 Green Steel'),
      /^Stegra\n[\s\S]*Former names, no longer to be used: H2 Green Steel/,
    ));

  it('gives all meanings of a name', () =>
    assert.match(
      lookUp('SAF'),
      /has 2 entries[\s\S]*aviation[\s\S]*smelting|has 2 entries[\s\S]*smelting[\s\S]*aviation/,
    ));

  it('finds what a question names', () =>
    assert.match(lookUp('What is the Paris Agreement?'), /^Paris Agreement\n/));

  for (const query of ['quantum entanglement', 'zzzz', 'Article 99 of the Oslo Protocol']) {
    it(`does not guess: ${query}`, () => {
      const text = lookUp(query);
      assert.match(text, /is not in this reference/);
      assert.doesNotMatch(text, /As of/);
    });
  }

  it('to nothing says so', () => {
    assert.match(lookUp('  '), /query is empty/);
    assert.match(check(' \n'), /text is empty/);
  });

  it('gives findings with places and proposals', () => {
    const text = check('# A\n\nH2 Green Steel builds.\n');
    assert.match(
      text,
      /^1 finding .*\n3:1: “H2 Green Steel” is a former name.*Replace by “Stegra”\. \[superseded-name\]/,
    );
    assert.match(text, /- Stegra \(as of \d{4}-\d{2}; .*sources: [a-z]/);
  });

  it('says when nothing is wrong, and when nothing is known', () => {
    assert.match(check('The Paris Agreement holds.'), /^Nothing to find fault with[\s\S]*Paris Agreement/);
    assert.match(check('A zither has strings.'), /No term of this reference was found/);
  });
});
