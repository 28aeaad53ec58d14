import assert from 'node:assert/strict';
import { AcronymFinder, acronymsOf, isSpelledOut } from '../../src/core/reference/acronyms';
import { checkAcronyms } from '../../src/core/reference/checkAcronyms';
import type { ParsedContent } from '../../src/core/reference/parsedContent';
import { parseTopic } from '../../src/core/reference/parseTopic';
import { sampleReference, sampleTerm } from '../core/reading/sampleReference';

const terms = [
  sampleTerm('cop', 'COP'),
  sampleTerm('eu-ets', 'EU ETS', { definition: 'Traded by the ETSX.\nSee the ABC.' }),
  sampleTerm('pfcs', 'PFCs'),
];
const topic = {
  path: 'content/topics/regime/a.md',
  text: `---
id: a
title: A page
group: regime
order: 10
summary: What the SUMM is.
asOf: 2026-07
terms: []
sources: []
questions:
  - question: Why?
    answer: For the QUES.
---

One line.
Of the BODX and the COP, the COP again.
`,
};

function check(list: string, text = topic.text): readonly string[] {
  const { parsed } = parseTopic({ ...topic, text });
  const content: ParsedContent = {
    reference: sampleReference({ terms }),
    topics: parsed ? [parsed] : [],
    glossaries: [
      {
        file: 'g.yml',
        terms,
        contexts: [],
        places: new Map(terms.map(({ id }, at) => [id, { line: 10 * at, column: 1, offset: 0, length: 0 }])),
        imports: [],
      },
    ],
    sourceLines: new Map(),
    files: { sources: 's.yml', groups: 'g.yml' },
    today: '2026-11-24',
  };
  return checkAcronyms(content, { path: 'content/acronyms.txt', text: list }).map(
    ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
  );
}

describe('The check of acronyms', () => {
  it('finds what nobody explains, with its place', () => {
    const problems = check('');
    assert.deepEqual(
      problems.map(problem => problem.replace(/ is not explained.*/, '')),
      [
        'content/topics/regime/a.md:6:1: "SUMM"',
        'content/topics/regime/a.md:16:8: "BODX"',
        'content/topics/regime/a.md:10:1: "QUES"',
        'g.yml:10:1: "ETSX"',
        'g.yml:10:1: "ABC"',
      ],
    );
    assert.match(problems[0] ?? '', /Write "full name \(SUMM\)" once, or make it a name of a term\./);
  });

  it('is content with a list that says what they are, and finds what the list has too many', () => {
    const list = '# known\nSUMM one\nBODX two\nQUES three\n\nETSX four\nABC five\n';
    assert.deepEqual(check(list), []);
    assert.deepEqual(check(`${list}COP a term\nZZZ nowhere\n`), [
      'content/acronyms.txt:8:1: "COP" is in no text, or is a name of a term. Remove it.',
      'content/acronyms.txt:9:1: "ZZZ" is in no text, or is a name of a term. Remove it.',
    ]);
  });

  it('lets a page spell one out anywhere', () => {
    const spelled = topic.text.replace('Why?', 'What is the Body of Odd Data Exchange (BODX)?');
    assert.doesNotMatch(check('', spelled).join('\n'), /BODX/);
  });
});

describe('An acronym', () => {
  const found = (text: string) => acronymsOf(text).map(acronym => acronym.text);

  it('has two capitals or more, and few small letters', () => {
    assert.deepEqual(found('UN, NDCs, MoEFCC, R&D, tCO2 and MtCO2e'), [
      'UN',
      'NDC',
      'MoEFCC',
      'R&D',
      'tCO2',
      'MtCO2e',
    ]);
    assert.deepEqual(found('LeadIT, McKinsey, ArcelorMittal, Annex II, G77, A level, kWh, Paris'), []);
  });

  it('is known as a name, in a longer name, in the plural, or with a number', () => {
    const finder = new AcronymFinder(terms, new Set(['US']));
    const unknown = (text: string) => finder.find(text).map(acronym => acronym.text);
    assert.deepEqual(unknown('COPs, COP21, the EU\nETS, the **EU ETS**, PFCs and the US'), []);
    assert.deepEqual(unknown('The ETS, COPX and the EU'), ['ETS', 'COPX', 'EU']);
  });

  it('is not looked for in code, links and citations', () => {
    const finder = new AcronymFinder([], new Set());
    assert.deepEqual(finder.find('`ABC` [page](ABC.md) [^ABC-1] <ABC>'), []);
    assert.equal(finder.find('[ABC](page.md)').length, 1);
  });
});

describe('Spelling an acronym out', () => {
  it('is done before it or behind it, in brackets', () => {
    assert.ok(isSpelledOut('the International Carbon Action Partnership (ICAP) says', 'ICAP'));
    assert.ok(isSpelledOut('ICAP (International Carbon Action Partnership)', 'ICAP'));
    assert.ok(isSpelledOut('by École polytechnique fédérale de Lausanne (EPFL)', 'EPFL'));
    assert.ok(isSpelledOut('the third Conference on Aviation and Alternative Fuels (CAAF/3)', 'CAAF'));
    assert.ok(isSpelledOut("South Africa's Just Energy Transition Investment Plan (JET-IP)", 'JET'));
    assert.ok(isSpelledOut('just energy transition partnerships (JETPs)', 'JETP'));
  });

  it('is not done by any words in brackets', () => {
    assert.ok(!isSpelledOut('a club of buyers (ICAP)', 'ICAP'));
    assert.ok(!isSpelledOut('ICAP (founded in Lisbon)', 'ICAP'));
    assert.ok(!isSpelledOut('International Carbon Action Partnership, ICAP', 'ICAP'));
    assert.ok(!isSpelledOut('International. Carbon Action Partnership (ICAP)', 'ICAP'));
  });
});
