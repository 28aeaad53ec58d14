import assert from 'node:assert/strict';
import { formatProblem } from '../../../src/core/glossary/problem';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const terms = (text: string, file = 'team.glossary.csv') => readGlossary(file, text).glossary.terms;
const brief = (text: string, file?: string) =>
  terms(text, file).map(({ names, definition }) => [names.map(name => name.text).join('='), definition]);
const problems = (text: string) => readGlossary('t.csv', text).problems.map(formatProblem);

describe('A table of terms', () => {
  it('has columns in any order, named in any case', () => {
    const [term] = terms(
      'Definition,TERM,Full name,Synonyms,as_of,Status,Not-Context,Owner,Category\n' +
        '"A plan, renewed",NDC,nationally determined contribution,"INDC; climate plan",2026-07,In force,"a, b",Ann,Regime\n',
    );
    assert.deepEqual(
      term?.names.map(name => name.text),
      ['NDC', 'nationally determined contribution', 'INDC', 'climate plan'],
    );
    assert.equal(term?.definition, 'A plan, renewed');
    assert.deepEqual([term?.asOf, term?.status, term?.category], ['2026-07', 'in force', 'Regime']);
    assert.deepEqual(term?.notContext, ['a', 'b']);
    assert.deepEqual(term?.meta, { Owner: 'Ann' });
  });

  it('without a head has names and definitions', () => {
    assert.deepEqual(brief('NDC,A plan\nCBAM,A charge\n'), [
      ['NDC', 'A plan'],
      ['CBAM', 'A charge'],
    ]);
  });

  it('may be parted by commas, semicolons or tabs', () => {
    for (const [text, file] of [
      ['term,definition\na,b', 'x.csv'],
      ['term;definition\r\na;b\r\n', 'x.csv'],
      ['term\tdefinition\na\tb\n\n', 'x.tsv'],
      ['sep=;\r\nterm;definition\r\na;b', 'x.csv'],
    ] as const) {
      assert.deepEqual(brief(text, file), [['a', 'b']], JSON.stringify(text));
    }
    assert.deepEqual(brief('a, b\tc; d', 'x.tsv'), [['a, b', 'c; d']]);
    assert.deepEqual(brief('NDC;A plan, "renewed"\n\nCBAM;x\n'), [
      ['NDC', 'A plan, "renewed"'],
      ['CBAM', 'x'],
    ]);
  });

  it('takes a second column of names for other names', () => {
    assert.deepEqual(brief('Acronym,Term,Meaning\nNDC,climate plan,x\n,hot end,y\n'), [
      ['NDC=climate plan', 'x'],
      ['hot end', 'y'],
    ]);
  });

  it('knows the place of each name', () => {
    const text = 'definition,term\r\n"two\r\nlines",first\r\nx,"sec ""ond"""\r\n';
    const { glossary } = readGlossary('x.csv', text);
    assert.deepEqual(glossary.places.get('first'), { offset: 30, length: 5, line: 3, column: 8 });
    assert.deepEqual(glossary.places.get('sec-ond'), { offset: 40, length: 9, line: 4, column: 4 });
    assert.equal(text.slice(40, 50), 'sec ""ond"');
  });

  it('says what is wrong in it and keeps the rest', () => {
    assert.deepEqual(problems('term,definiton,status\na,b,old\n,c\n'), [
      't.csv:1:1: "definiton" is not a column that we know; its cells are kept as further data. Did you mean "definition"?',
      't.csv:2:1: "old" is not known as status. It must be one of: in force, proposed, superseded, ended.',
      't.csv:3:1: This row has no name. Fill in its name, or take the row out.',
    ]);
    assert.deepEqual(problems('term,definition\na,b\nc,"d\ne,f\n'), [
      't.csv:3:3: This quotation mark is not closed, so that all that follows is one cell. Close it, or double it.',
    ]);
    assert.deepEqual(
      brief('term,definition\na,b\nc,"d\ne,f\n').map(([name]) => name),
      ['a', 'c'],
    );
  });

  it('is read as spreadsheets write it', () => {
    assert.deepEqual(brief('a,"b, ""c""\r\nd"\r\ne,f "g" h\ni,\n"j" x,k'), [
      ['a', 'b, "c"\r\nd'],
      ['e', 'f "g" h'],
      ['i', ''],
      ['j', 'k'],
    ]);
  });

  it('may be empty', () => {
    for (const text of ['', '\n\n', 'term,definition', ',,,\n']) assert.deepEqual(terms(text), []);
  });
});
