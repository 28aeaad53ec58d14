import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import type { MarkMode } from '../../../src/core/writing/markMode';
import { markModeOfNote } from '../../../src/core/writing/markMode';
import { marksBetween } from '../../../src/core/writing/marksBetween';
import { tries } from '../tries';

const file = 'content/glossary/negotiations.glossary.yml';
const { terms } = parseGlossary(file, readFileSync(file, 'utf8')).glossary;
const annotator = new Annotator([{ glossary: 'built-in', terms }]);

/** The note with its marks in braces. */
function marked(text: string, mode: MarkMode, known: readonly string[] = []): string {
  const note = annotator.note(text, 'markdown').readAll();
  const skip = ({ term }: { readonly term: { readonly id: string } }) => known.includes(term.id);
  return braced(text, marksBetween(note, 0, text.length, mode, { skip }) ?? []);
}

function braced(text: string, marks: readonly { readonly from: number; readonly to: number }[]): string {
  return [...marks]
    .reverse()
    .reduce((so, { from, to }) => `${so.slice(0, from)}{${so.slice(from, to)}}${so.slice(to)}`, text);
}

describe('Marks', () => {
  it('stand at the first use of a term in a section', () => {
    assert.equal(
      marked('UNFCCC and UNFCCC.\n\n## Next\n\nThe UNFCCC, the NDCs, the UNFCCC.', 'firstInSection'),
      '{UNFCCC} and UNFCCC.\n\n## Next\n\nThe {UNFCCC}, the {NDCs}, the UNFCCC.',
    );
  });

  it('count all names of a term as one', () => {
    assert.equal(
      marked('UNFCCC, the United Nations Framework Convention on Climate Change.', 'firstInSection'),
      '{UNFCCC}, the United Nations Framework Convention on Climate Change.',
    );
  });

  it('go on under a smaller heading', () => {
    assert.equal(
      marked('UNFCCC.\n\n### Detail\n\nUNFCCC.', 'firstInSection'),
      '{UNFCCC}.\n\n### Detail\n\nUNFCCC.',
    );
  });

  it('leave headings alone', () => {
    assert.equal(marked('## UNFCCC\n\nUNFCCC.', 'firstInSection'), '## UNFCCC\n\n{UNFCCC}.');
    assert.equal(marked('## UNFCCC\n\nUNFCCC, UNFCCC.', 'all'), '## UNFCCC\n\n{UNFCCC}, {UNFCCC}.');
  });

  it('notice a section that begins where nothing is marked', () => {
    const filler = 'Nothing here that anybody would know.\n\n'.repeat(100);
    assert.equal(
      marked(`UNFCCC.\n\n${filler}# Next\n\n${filler}UNFCCC.`, 'firstInSection').match(/\{/g)?.length,
      2,
    );
  });

  it('are none when they are off', () => assert.equal(marked('UNFCCC.', 'off'), 'UNFCCC.'));

  it('leave out what the user knows', () => {
    assert.equal(marked('UNFCCC and NDCs.', 'all', ['unfccc']), 'UNFCCC and {NDCs}.');
  });

  it('are the same whatever part of the note is asked for', () => {
    const lines = [
      'The UNFCCC met.',
      '',
      '## UNFCCC',
      'NDCs and the UNFCCC',
      'x '.repeat(900),
      '# NDC',
      '```',
      '- COP29',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (some, a, b) => {
          const text = some.join('\n');
          const note = annotator.note(text, 'markdown').readAll();
          const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          for (const mode of ['firstInSection', 'all'] as const) {
            const all = marksBetween(note, 0, text.length, mode) ?? [];
            const within = all.filter(mark => mark.to >= from && mark.from <= to);
            assert.equal(braced(text, marksBetween(note, from, to, mode) ?? []), braced(text, within));
          }
        },
      ),
      tries(100),
    );
  });

  it('come in turns where the section is long', () => {
    const text = 'The UNFCCC met and went on, as it does.\n\n'.repeat(2000);
    const note = annotator.note(text, 'markdown').readAll();
    let calls = 0;
    assert.equal(
      marksBetween(note, text.length - 100, text.length, 'firstInSection', { late: () => ++calls > 3 }),
      undefined,
    );
    assert.deepEqual(marksBetween(note, text.length - 100, text.length, 'firstInSection'), []);
  });
});

describe('A note’s own word about marks', () => {
  for (const [line, mode] of [
    ['leadit-marks: off', 'off'],
    ['leadit-marks: "all"', 'all'],
    ['leadit-marks: firstInSection # quiet', 'firstInSection'],
    ['leadit-marks: first in section', 'firstInSection'],
    ['leadit-marks: sometimes', undefined],
    ['title: leadit-marks', undefined],
  ] as const) {
    it(`${line} means ${mode}`, () => {
      assert.equal(markModeOfNote(`---\ntitle: x\n${line}\n---\nText\n`), mode);
      assert.equal(markModeOfNote(`---\r\n${line}\r\n---\r\n`), mode);
    });
  }
  it('counts in the front matter only', () => assert.equal(markModeOfNote('leadit-marks: off\n'), undefined));
});
