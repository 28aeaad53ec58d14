import assert from 'node:assert/strict';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const read = (text: string) => readGlossary('team.glossary.md', text);
const brief = (text: string) =>
  read(text).glossary.terms.map(({ names, definition, category }) =>
    [category, names.map(name => name.text).join(' = '), definition].filter(Boolean).join(' | '),
  );

describe('A Markdown glossary', () => {
  it('has a term in each heading with text', () => {
    const text = `---
title: x
---
# Our words

What this is about.

## NDC (nationally determined contribution)

Aliases: INDC, climate plan
**As of:** 2026-07

A country's plan, *renewed* every five years.

- one
- two

### Where it stands

In Article 4.

## Carbon Border Adjustment Mechanism (CBAM) {#the-cbam}
A charge on imports.

## Policy (billing)
## [**Hot** end](https://example.org) ##
<!-- nobody sees this -->
`;
    const { glossary, problems } = read(text);
    assert.deepEqual(problems, []);
    const [ndc, cbam, policy, hot, ...more] = glossary.terms;
    assert.deepEqual(more, []);
    assert.deepEqual(
      ndc?.names.map(name => name.text),
      ['NDC', 'nationally determined contribution', 'INDC', 'climate plan'],
    );
    assert.equal(ndc?.asOf, '2026-07');
    assert.equal(ndc?.category, 'Our words');
    assert.equal(
      ndc?.definition,
      "A country's plan, *renewed* every five years.\n\n- one\n- two\n\nWhere it stands\n\nIn Article 4.",
    );
    assert.deepEqual(
      [cbam?.id, cbam?.names[0].text, cbam?.expansion],
      ['the-cbam', 'CBAM', 'Carbon Border Adjustment Mechanism'],
    );
    assert.deepEqual(
      policy?.names.map(name => name.text),
      ['Policy (billing)', 'Policy'],
    );
    assert.deepEqual(hot?.names, [{ text: 'Hot end' }]);
    const place = glossary.places.get('ndc');
    assert.equal(text.slice(place?.offset).split('\n')[0], 'NDC (nationally determined contribution)');
    assert.deepEqual([place?.line, place?.column], [8, 4]);
  });

  it('may group its headings, by letter or by subject', () => {
    assert.deepEqual(
      brief('# T\n## A\n### Alpha\nFirst.\n### Aleph\nToo.\n## B\n## C\n### Gamma\nThird.\n# U\n## Last\nx'),
      ['A | Alpha | First.', 'A | Aleph | Too.', 'C | Gamma | Third.', 'U | Last | x'],
    );
  });

  it('may be a list of definitions', () => {
    assert.deepEqual(
      brief(`# Words

Apple
: A fruit,
  round.

Pear
Avocado (the green one)

:   Another.

    With a second paragraph.

: In other places: something else.

## Group
Term one
: First.
Term two
: Second.

Not a term.
`),
      [
        'Words | Apple | A fruit,\nround.',
        'Words | Pear = Avocado (the green one) | Another.\n\nWith a second paragraph.\n\nIn other places: something else.',
        'Group | Term one | First.',
        'Group | Term two | Second.',
      ],
    );
  });

  it('may hold lines that define abbreviations', () => {
    assert.deepEqual(brief('## SRU\nA unit.\n\n*[HBI]: Hot briquetted iron\n'), [
      'SRU | A unit.',
      'HBI | Hot briquetted iron',
    ]);
  });

  it('is not misled by code, quotes and tables', () => {
    assert.deepEqual(
      brief('```\n## no\n```\n> ## no\n\n- a\n  ## no\n\n    ## no\n\n| a |\n|---|\n| : b |\n\n`x`\n'),
      [],
    );
  });

  it('with Windows line ends is the same', () => {
    const text = '# T\n\n## One\nAliases: a\nText\nmore.\n\nTerm\n: x\n';
    assert.deepEqual(brief(text.replace(/\n/g, '\r\n')), brief(text));
  });

  it('says what is wrong in it', () => {
    const { problems } = read('## \nx\n\n## Two\nStatus: gone\n');
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message}`),
      [
        '1: This heading has no text, so that the term has no name.',
        '4: "gone" is not known as status. It must be one of: in force, proposed, superseded, ended.',
      ],
    );
  });
});
