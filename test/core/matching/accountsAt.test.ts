import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { type Account, accountsAt, type KnownGlossary } from '../../../src/core/matching/accountsAt';
import { Annotator } from '../../../src/core/matching/annotate';

const file = 'test/core/matching/rules/terms.glossary.yml';
const rules: KnownGlossary = {
  glossary: 'rules',
  terms: parseGlossary(file, readFileSync(file, 'utf8')).glossary.terms,
  state: 'seen',
};
const own = (state: KnownGlossary['state'], ...terms: readonly string[]): KnownGlossary => ({
  ...{ glossary: 'own', state },
  terms: parseGlossary('own', `contexts: [{ terms: [${terms.map(each => `{ ${each} }`).join(', ')}] }]`)
    .glossary.terms,
});

/** What is told of the place at `|` in a note, in a line for each meaning. */
function told(marked: string, glossaries = [rules], language = 'markdown'): readonly string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const note = new Annotator(glossaries.filter(({ state }) => state === 'seen'))
    .note(text, language)
    .readAll();
  const start = Math.max(0, offset - 300);
  const around = { text: text.slice(start, offset + 300), from: start };
  return accountsAt(note, offset, around, glossaries).map(account => line(account, text));
}

function line({ from, to, term, taken, rule, by }: Account, text: string): string {
  const verdict = taken ? '+' : '-';
  return `${verdict} ${text.slice(from, to)} → ${term.id}: ${rule}${by === undefined ? '' : ` (${by})`}`;
}

describe('Why a meaning was taken, or not', () => {
  for (const [what, marked, expected] of [
    ['a name that needs no evidence', 'The UNF|CCC.', '+ UNFCCC → unfccc: always matches'],
    [
      'its full name near',
      'COP, the Conference of the Parties, and the C|OP.',
      '+ COP → cop: its full name stands near (Conference of the Parties)',
    ],
    [
      'its full name in a heading',
      '# Conference of the Parties\n\nThe C|OP met.',
      '+ COP → cop: its full name stands in a heading above (Conference of the Parties)',
    ],
    ['a word for it', 'Delegates at the C|OP.', '+ COP → cop: a word near speaks for it (Delegates)'],
    [
      'a word for it in a heading',
      '# Delegates\n\nThe C|OP met.',
      '+ COP → cop: a word in a heading above speaks for it (Delegates)',
    ],
    ['a known term near', 'CBAM and the C|OP.', '+ COP → cop: a known term stands near (CBAM)'],
    [
      'a known term in a heading',
      '# CBAM\n\nAsk the C|OP.',
      '+ COP → cop: a known term stands in a heading above (CBAM)',
    ],
    ['a word against', 'The police C|OP.', '- COP → cop: a word near rules it out (police)'],
    [
      'a word against in a heading',
      '# Police\n\nThe C|OP.',
      '- COP → cop: a word in a heading above rules it out (Police)',
    ],
    ['nothing', 'The C|OP.', '- COP → cop: nothing speaks for it'],
  ] as const) {
    it(`is told by ${what}`, () => assert.deepEqual(told(marked), [expected]));
  }

  it('is told by a word against a name that needs no evidence', () => {
    const game = own('seen', 'name: SF6, notContext: [Street Fighter]');
    assert.deepEqual(told('SF|6 is out, Street Fighter is back.', [game]), [
      '- SF6 → sf6: a word near rules it out (Street Fighter)',
    ]);
  });

  it('is told by what the note itself says that a name stands for', () => {
    assert.deepEqual(told('Delegates of the C|OP (chief of police) met.'), [
      '- COP → cop: the note spells it out otherwise (chief of police)',
    ]);
    assert.deepEqual(told(`The COP (chief of police) spoke.\n\nThe C|OP was late.`), [
      '- COP → cop: elsewhere the note spells it out otherwise',
    ]);
  });

  it('is told by the note as a whole', () => {
    const field = 'UNFCCC. NDC. CBAM. EAF. LeadIT. CO2.\n\n';
    assert.deepEqual(told(`${field}The C|OP.`), ['+ COP → cop: the note as a whole is of this field']);
  });

  it('is told of a name inside a longer one', () => {
    assert.deepEqual(told('The EU E|TS is large.').slice(0, 2), [
      '+ EU ETS → eu-ets: always matches',
      '- ETS → ets: a longer name stands there (EU ETS)',
    ]);
  });

  it('is told of all meanings, the one that was taken first', () => {
    assert.deepEqual(told('The G|ST is a stocktake.'), [
      '+ GST → global-stocktake: a word near speaks for it (stocktake)',
      '- GST → green-steel-tracker: nothing speaks for it',
    ]);
  });

  for (const [what, marked] of [
    ['code', 'Run `C|BAM` now.'],
    ['a block of code', '```\nCB|AM\n```\n'],
    ['front matter', '---\ntitle: CB|AM\n---\n'],
    ['an address', 'See https://example.org/CB|AM for more.'],
    ['mathematics', 'Let $CB|AM = 1$ be.'],
    ['an HTML comment', '<!-- CB|AM -->'],
    ['a wiki link', '[[CB|AM]]'],
  ] as const) {
    it(`is told of a name in ${what}`, () => {
      assert.deepEqual(told(marked), ['- CBAM → cbam: it stands in what is no prose']);
    });
  }

  it('is told of a name in another case', () => {
    assert.deepEqual(told('A leadi|t?'), ['- leadit → leadit: it is written otherwise (LeadIT)']);
    assert.deepEqual(told('The si|ds.'), ['- sids → sids: it is written otherwise (SIDS)']);
  });

  it('is told of a name that is never looked for', () => {
    assert.deepEqual(told('Her ambi|tion.'), ['- ambition → ambition: it is never looked for in notes']);
  });

  for (const marked of ['my_CB|AM_rate', 'myCB|AM', 'CB|AMTable']) {
    it(`is told of a name inside ${marked.replace('|', '')}`, () => {
      assert.deepEqual(told(marked), ['- CBAM → cbam: it is a part of a longer word']);
    });
  }

  it('is told of a phrase whose words stand apart', () => {
    assert.deepEqual(told('We saw Par|is\n\nAgreement was far.'), [
      '- Paris\n\nAgreement → paris-agreement: its words do not belong together',
    ]);
  });

  it('is told of a glossary that is turned off, or meant for other notes', () => {
    assert.deepEqual(told('A zi|ther.', [own('off', 'name: zither'), rules]), [
      '- zither → zither: its glossary is turned off',
    ]);
    assert.deepEqual(told('A zi|ther.', [own('elsewhere', 'name: zither'), rules]), [
      '- zither → zither: its glossary is not meant for this note',
    ]);
    assert.deepEqual(told('CB|AM', [{ ...rules, state: 'off' }]), [
      '- CBAM → cbam: its glossary is turned off',
    ]);
  });

  it('is told of names far inside a note, at their own places', () => {
    const filler = 'Plain words.\n\n'.repeat(300);
    assert.deepEqual(told(`${filler}The police C|OP in \`CBAM\`.`), [
      '- COP → cop: a word near rules it out (police)',
    ]);
    assert.deepEqual(told(`${filler}The COP in \`CB|AM\`.`), [
      '- CBAM → cbam: it stands in what is no prose',
    ]);
  });

  for (const marked of ['A window| is open.', '|', ' | ', 'UNFCCC,  |  and', '🌍|', '`x|`']) {
    it(`is empty where no name stands: ${JSON.stringify(marked)}`, () => assert.deepEqual(told(marked), []));
  }

  it('is found among names of all kinds of spelling', () => {
    const team = own(
      'off',
      'name: grey hydrogen',
      'name: F-gases',
      'name: Zürich-Plan',
      'name: +',
      'name: ß',
    );
    assert.deepEqual(told('gray hydro|gen', [team]), [
      '- gray hydrogen → grey-hydrogen: its glossary is turned off',
    ]);
    assert.deepEqual(told('F ga|ses', [team]), ['- F gases → f-gases: its glossary is turned off']);
    assert.deepEqual(told('Zurich pl|an', [team]), [
      '- Zurich plan → zurich-plan: its glossary is turned off',
    ]);
  });
});
