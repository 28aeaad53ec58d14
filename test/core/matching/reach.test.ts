import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';

const file = 'test/core/matching/rules/terms.glossary.yml';
const { terms } = parseGlossary(file, readFileSync(file, 'utf8')).glossary;
const annotator = new Annotator([{ glossary: 'rules', terms }]);

const filler =
  'We walked along the river for an hour, and had soup, and spoke of the winter that would not end. ';
const apart = filler.repeat(3);
/** Each with the names that are found in it when it stands alone, far from anything else. */
const sentences: readonly (readonly [sentence: string, found: readonly string[]])[] = [
  ['The COP opened late. ', []],
  ['The delegates at the COP were late. ', ['COP']],
  ['The police at the COP met the delegates. ', []],
  ['The UNFCCC people and the COP were late. ', ['UNFCCC', 'COP']],
  ['Steel is made from scrap. ', ['scrap']],
  ['The UNFCCC people took the scrap away. ', ['UNFCCC', 'scrap']],
];

function found(text: string): readonly string[] {
  return annotator.annotate(text, 'markdown').map(({ from, to }) => text.slice(from, to));
}

describe('The reach of a word', () => {
  it('is the same in paragraphs of any length', () => {
    const paragraph = sentences.map(([sentence]) => sentence + apart).join('');
    const once = sentences.flatMap(([, names]) => names);
    for (const times of [1, 2, 60]) {
      assert.deepEqual(found(paragraph.repeat(times)), Array.from({ length: times }, () => once).flat());
    }
  });

  it('counts a place once for a meaning, however often its list has the word', () => {
    const yaml = `contexts:
  - terms:
      - { name: SET, id: school, match: context, context: [student, students] }
      - { name: SET, id: works, match: context, context: [engine] }
      - { name: other, match: context, context: [soup] }`;
    const { terms } = parseGlossary('g', yaml).glossary;
    const annotator = new Annotator([{ glossary: 'g', terms }]);
    for (const times of [1, 60]) {
      const text = `${'soup '.repeat(times)}students engine engine SET`;
      assert.deepEqual(
        annotator.annotate(text, 'markdown').map(({ terms }) => terms.map(({ id }) => id)),
        [['works', 'school']],
      );
    }
  });

  it('counts the full name of a term near as a word of its list', () => {
    const yaml = `contexts:
  - terms:
      - { name: SET, id: school, match: context, context: [student] }
      - { name: Works Engine Team, aliases: [{ name: SET, match: context }], context: [piston] }`;
    const { terms } = parseGlossary('g', yaml).glossary;
    const annotator = new Annotator([{ glossary: 'g', terms }]);
    const text = 'A piston for the student, said the works engine team. SET is here.';
    assert.deepEqual(
      annotator
        .annotate(text, 'markdown')
        .at(-1)
        ?.terms.map(({ id }) => id),
      ['works-engine-team', 'school'],
    );
  });

  it('ends somewhere', () => {
    for (const [sentence, names] of sentences) {
      assert.deepEqual(found(`The delegates of the police like steel. ${apart}${sentence}`), names);
    }
  });
});
