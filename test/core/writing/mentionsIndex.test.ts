import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { MentionsIndex } from '../../../src/core/writing/mentionsIndex';
import { tries } from '../tries';

const file = 'content/glossary/negotiations.glossary.yml';
const { terms } = parseGlossary(file, readFileSync(file, 'utf8')).glossary;
const annotator = new Annotator([{ glossary: 'built-in', terms }]);

/** Takes notes in and reads those that may mention the term. */
function mentionsIn(
  index: MentionsIndex,
  texts: ReadonlyMap<string, string>,
  ref: string,
): readonly string[] {
  const found: string[] = [];
  for (const note of [...index.candidates(ref)].sort()) {
    const text = texts.get(note) ?? '';
    if (!index.mentions(ref, note)) index.read(note, text, annotator.annotate(text, 'markdown'));
    const lines = text.split(/\r\n|\n|\r/);
    for (const { line, column, endLine, endColumn } of index.mentions(ref, note) ?? []) {
      const words =
        line === endLine
          ? lines[line]?.slice(column, endColumn)
          : `${lines[line]?.slice(column)}⏎${lines[endLine]?.slice(0, endColumn)}`;
      found.push(`${note}:${line}:${column} ${words}`);
    }
  }
  return found;
}

function indexOf(texts: ReadonlyMap<string, string>): MentionsIndex {
  const index = new MentionsIndex((text, language) => annotator.survey(text, language));
  for (const [note, text] of texts) index.set(note, text, 'markdown');
  return index;
}

describe('The index of mentions', () => {
  it('gives the uses of a term, note by note', () => {
    const texts = new Map([
      ['a.md', 'The UNFCCC met.\r\nThe UNFCCC\r\nmet; Paris\r\nAgreement.'],
      ['b.md', 'Nothing.'],
      ['c.md', '`UNFCCC`'],
      ['d.md', '# UNFCCC'],
    ]);
    const index = indexOf(texts);
    assert.deepEqual(mentionsIn(index, texts, 'unfccc'), [
      'a.md:0:4 UNFCCC',
      'a.md:1:4 UNFCCC',
      'd.md:0:2 UNFCCC',
    ]);
    assert.deepEqual(mentionsIn(index, texts, 'paris-agreement'), ['a.md:2:5 Paris⏎Agreement']);
    assert.deepEqual(mentionsIn(index, texts, 'no-such-term'), []);
  });

  it('does not read a note that cannot mention the term', () => {
    const index = indexOf(
      new Map([
        ['b.md', 'NDCs'],
        ['a.md', 'UNFCCC'],
      ]),
    );
    assert.deepEqual([...index.candidates('unfccc')], ['a.md']);
    assert.deepEqual(index.mentions('unfccc', 'b.md'), []);
    assert.equal(index.mentions('unfccc', 'a.md'), undefined);
  });

  it('is the same whether it was made at once or has followed changes', () => {
    const text = fc.array(
      fc.constantFrom('UNFCCC ', 'Paris ', 'Agreement ', 'NDCs', '`', '\n', '\n\n# ', '**'),
      { maxLength: 12 },
    );
    const step = fc.record({ note: fc.constantFrom('a', 'b', 'c'), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const followed = new MentionsIndex((text, language) => annotator.survey(text, language));
        const texts = new Map<string, string>();
        for (const each of steps) {
          if (each.text === null) {
            followed.delete(each.note);
            texts.delete(each.note);
          } else {
            followed.set(each.note, each.text.join(''), 'markdown');
            texts.set(each.note, each.text.join(''));
          }
          // some notes are read on the way
          mentionsIn(followed, texts, 'unfccc');
        }
        const made = indexOf(texts);
        assert.equal(followed.size, texts.size);
        for (const ref of ['unfccc', 'paris-agreement', 'ndc']) {
          assert.deepEqual(mentionsIn(followed, texts, ref), mentionsIn(made, texts, ref));
        }
      }),
      tries(100),
    );
  });
});
