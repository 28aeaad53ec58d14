import assert from 'node:assert/strict';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { LookupIndex } from '../../../src/core/search/lookupIndex';

const { glossary } = parseGlossary(
  'test',
  `contexts:
  - name: Test
    terms:
      - { name: UNFCCC, expansion: United Nations Framework Convention on Climate Change, translations: { sv: Klimatkonventionen, hi: जलवायु संधि } }
      - { name: CBAM, expansion: Carbon Border Adjustment Mechanism }
      - { name: carbon budget, definition: What is left to emit. }
      - { name: COP28, definition: The meeting in Dubai. }
      - { name: COP, expansion: Conference of the Parties }
      - { name: Green Steel Tracker }
      - { name: Hall-Héroult, definition: Smelting of aluminium. }
      - { name: LC3, aliases: [{ name: limestone mix, match: never }] }
`,
);
const index = new LookupIndex(glossary.terms, []);
const first = (query: string) => index.find(query)[0]?.title;

describe('Look-up', () => {
  for (const [query, title] of [
    ['unfccc', 'UNFCCC'],
    ['unfcc', 'UNFCCC'],
    ['UNFCC climate', 'UNFCCC'],
    ['framework convention', 'UNFCCC'],
    ['carbon border', 'CBAM'],
    ['carbn bordr', 'CBAM'],
    ['cop 28', 'COP28'],
    ['cop-28', 'COP28'],
    ['cop', 'COP'],
    ['green steel tracker', 'Green Steel Tracker'],
    ['grene steel', 'Green Steel Tracker'],
    ['hall heroult', 'Hall-Héroult'],
    ['klimatkonventionen', 'UNFCCC'],
    ['जलवायु', 'UNFCCC'],
    ['limestone mix', 'LC3'],
    ['dubai', 'COP28'],
  ] as const) {
    it(`finds ${title} for "${query}"`, () => assert.equal(first(query), title));
  }

  it('puts what was typed before what it may be a slip for', () => {
    const terms = parseGlossary(
      'test',
      'contexts: [{ terms: [{ name: steam cracker }, { name: our steel tracker }] }]',
    );
    const found = new LookupIndex(terms.glossary.terms, []).find('steel tracker');
    assert.deepEqual(
      found.map(({ title }) => title),
      ['our steel tracker', 'steam cracker'],
    );
  });

  it('takes a single letter for a beginning', () =>
    assert.deepEqual(
      index.find('c').map(({ title }) => title),
      ['COP', 'CBAM', 'COP28', 'carbon budget'],
    ));

  it('finds nothing for nothing', () => {
    assert.deepEqual(index.find(''), []);
    assert.deepEqual(index.find('   '), []);
    assert.deepEqual(index.find('…'), []);
  });

  it('finds nothing for what is not there', () => assert.deepEqual(index.find('qqqqzzzz'), []));

  it('puts an expansion that begins so before an alias that does', () => {
    const both = parseGlossary(
      'test',
      `contexts: [{ terms: [
        { name: BCA, expansion: border carbon adjustment, aliases: [carbon border tax] },
        { name: CBAM, expansion: Carbon Border Adjustment Mechanism } ] }]`,
    );
    const [best] = new LookupIndex(both.glossary.terms, []).find('carbon border');
    assert.equal(best?.title, 'CBAM');
  });
});
