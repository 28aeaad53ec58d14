import assert from 'node:assert/strict';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { nextAnnotation, nextOf } from '../../../src/core/writing/nextUse';
import { UnknownAcronyms } from '../../../src/core/writing/unknownAcronyms';
import { usedTerms } from '../../../src/core/writing/usedTerms';

const { terms } = parseGlossary(
  'test',
  `contexts:
  - terms:
      - { name: UNFCCC, expansion: United Nations Framework Convention on Climate Change }
      - { name: NDC, aliases: [nationally determined contribution] }
      - { name: EU ETS }
      - { name: CAN, match: never }
`,
).glossary;
const annotator = new Annotator([{ glossary: 'team', terms }]);
const noteOf = (text: string, chunk = 2048) =>
  annotator.note(text, 'markdown', { grain: { chunk, step: 1 << 15 } }).readAll();

describe('The terms of a note', () => {
  const text = 'The NDC.\n\nUNFCCC, nationally determined contribution, UNFCCC, UNFCCC\n';

  it('are counted over all their names, those used most first', () => {
    assert.deepEqual(
      usedTerms(noteOf(text)).map(({ ref, uses }) => [ref, uses.map(({ from, to }) => text.slice(from, to))]),
      [
        ['team#unfccc', ['UNFCCC', 'UNFCCC', 'UNFCCC']],
        ['team#ndc', ['NDC', 'nationally determined contribution']],
      ],
    );
  });

  it('have their places in the note, wherever it is parted', () => {
    const long = `${text}\n`.repeat(40);
    assert.deepEqual(usedTerms(noteOf(long, 64)), usedTerms(noteOf(long, 1 << 20)));
  });
});

describe('The way from term to term', () => {
  const text = `${'Words without any.\n\n'.repeat(20)}An NDC.\n\n${'More of them.\n\n'.repeat(20)}The UNFCCC, its NDC.\n`;
  const note = noteOf(text, 32);
  const [first, second, third] = [
    text.indexOf('NDC'),
    text.indexOf('UNFCCC'),
    text.lastIndexOf('NDC'),
  ] as const;
  const to = (offset: number, direction: 1 | -1) => nextAnnotation(note, offset, direction)?.from;

  it('leads forward', () =>
    assert.deepEqual([to(0, 1), to(first, 1), to(second + 2, 1)], [first, second, third]));

  it('leads back', () =>
    assert.deepEqual([to(text.length, -1), to(third, -1), to(second, -1)], [third, second, first]));

  it('goes round the ends', () => assert.deepEqual([to(third, 1), to(first, -1)], [first, third]));

  it('leads nowhere where there is no other term', () => {
    const single = noteOf('The UNFCCC met.');
    assert.equal(nextAnnotation(single, 5, 1), undefined);
    assert.equal(nextAnnotation(single, 5, -1), undefined);
    assert.equal(nextAnnotation(single, 0, 1)?.from, 4);
    assert.equal(nextAnnotation(noteOf('None here.'), 0, 1), undefined);
    assert.equal(nextAnnotation(noteOf(''), 0, -1), undefined);
  });

  it('leads round the uses of one term', () => {
    const places = [
      { from: 3, to: 5 },
      { from: 9, to: 11 },
    ];
    assert.deepEqual(
      [0, 3, 9].map(at => nextOf(places, at)?.from),
      [3, 9, 3],
    );
    assert.equal(nextOf([], 0), undefined);
  });
});

describe('Unknown acronyms', () => {
  const finder = () => new UnknownAcronyms(terms.flatMap(({ names }) => names.map(({ text }) => text)));
  const found = (text: string) =>
    finder()
      .in(noteOf(text), 'markdown')
      .map(each => `${each.text} ${each.uses.length}`);

  for (const [what, text, expected] of [
    ['are counted, those used most first', 'The TCP, the BEDC and the BEDCs.', ['BEDC 2', 'TCP 1']],
    ['do not hold names of a glossary, matched or not', 'UNFCCC, NDCs, CAN, COP28', ['COP28 1']],
    ['do not hold parts of a known phrase', 'The EU ETS alone, not ETS.', ['ETS 1']],
    ['do not hold numbered forms of a name', 'NDC3 and NDC 3.0', []],
    [
      'are not found in code, addresses and tags',
      '`TCP` <TCP> https://x.org/TCP #TCP my_TCP TCP_x .NET myTCP',
      [],
    ],
    ['are not found in shouted words', 'PLEASE DO NOT SEND THIS. Important: WITHOUTDELAY.', []],
    ['are not found in a heading in capitals', '# AGENDA ITEM\n\n## On the TCP\n', ['TCP 1']],
    ['are not found in Roman numerals and ordinary words', 'Part XVI: TODO, OK, 5 PM.', []],
    [
      'are found at a slash, a hyphen and in brackets',
      'TCP/BEDC (ABC), XYZ-led',
      ['TCP 1', 'BEDC 1', 'ABC 1', 'XYZ 1'],
    ],
    ['are not found in a line in capitals', 'MINUTES OF BEDC\n\nThe TCP.\n- XYZ\n', ['TCP 1', 'XYZ 1']],
    ['are found in tables', '| a | b |\n| --- | --- |\n| TCP | x |\n', ['TCP 1']],
    ['are not found in front matter', '---\ntitle: TCP\n---\n\nNone.\n', []],
  ] as const) {
    it(what, () => assert.deepEqual(found(text), expected));
  }

  it('are read again only where a note was changed', () => {
    const text = `${'A TCP here.\n\n'.repeat(200)}`;
    const note = noteOf(text, 64);
    const all = finder();
    assert.equal(all.in(note, 'markdown')[0]?.uses.length, 200);
    note.edit(2, 5, 'BEDC');
    assert.deepEqual(
      all.in(note, 'markdown').map(each => [each.text, each.uses.length, each.uses[0]?.from]),
      [
        ['TCP', 199, 16],
        ['BEDC', 1, 2],
      ],
    );
  });
});
