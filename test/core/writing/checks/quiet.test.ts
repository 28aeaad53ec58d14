import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkLabels } from '../../../../src/cli/checkLabels';
import { acronymOf, pluralOfPhrase } from '../../../../src/core/writing/acronym';
import { checkNote } from '../../../../src/core/writing/checks/checkNote';
import { refOf } from '../../../../src/core/writing/refOf';
import { tries } from '../../tries';
import { someNote } from './someNote';
import { annotator, check, terms } from './support';

/** Each known acronym with its full name. */
const pairs = terms.flatMap(term => {
  const acronym = acronymOf(term);
  return acronym === undefined || term.expansion === undefined
    ? []
    : [{ id: term.id, acronym, full: term.expansion }];
});

const titled = (text: string) => text.replace(/(?<![\p{L}’'])\p{L}/gu, letter => letter.toUpperCase());
const cases: readonly (readonly [string, (text: string) => string])[] = [
  ['as the glossary has it', text => text],
  ['in small letters', text => text.toLowerCase()],
  ['in capitals', text => text.toUpperCase()],
  ['with a capital to each word', titled],
  ['with a capital in front', text => text.charAt(0).toUpperCase() + text.slice(1)],
];
const shapes: readonly (readonly [string, (full: string, acronym: string) => string])[] = [
  ['name (ACRONYM)', (full, acronym) => `Once the ${full} (${acronym}) came.`],
  ['ACRONYM (name)', (full, acronym) => `Once ${acronym} (${full}) came.`],
  ['name ("ACRONYM")', (full, acronym) => `Once the ${full} ("${acronym}") came.`],
  ['**name** (**ACRONYM**)', (full, acronym) => `Once the **${full}** (**${acronym}**) came.`],
  ['[name](x) (ACRONYM)', (full, acronym) => `Once the [${full}](https://example.org) (${acronym}) came.`],
  [
    'name at the end of a line',
    (full, acronym) => `Once the ${full.replace(/ (?=\S+$)/, '\n')}\n(${acronym}) came.`,
  ],
  ['name in a quote', (full, acronym) => `> Once the ${full}\n> (${acronym}) came.`],
  ['name in a table', (full, acronym) => `| a | b |\n| --- | --- |\n| ${full} (${acronym}) | came |`],
  ['name scheme (ACRONYM)', (full, acronym) => `Once the ${full} scheme (${acronym}) came.`],
];

describe('The checks say nothing', () => {
  it('of more than a hundred acronyms: there are so many', () => assert.ok(pairs.length > 100));

  for (const [shape, write] of shapes) {
    for (const [how, recase] of cases) {
      it(`of a right ${shape}, the name ${how}`, () => {
        const wrong = pairs.flatMap(({ id, acronym, full }) => {
          const note = `Climate talks of the UNFCCC.\n\n${write(recase(full), acronym)}`;
          return check(note)
            .filter(({ from, term }) => from > 28 && term === id)
            .map(each => `${each.check} ${each.message}\n${note}`);
        });
        assert.deepEqual(wrong, []);
      });
    }
  }

  it('of a right name and acronym in the plural', () => {
    const wrong = pairs.flatMap(({ id, acronym, full }) => {
      if (acronym.endsWith('s') || pluralOfPhrase(full) === full) return [];
      return check(`The ${pluralOfPhrase(full)} (${acronym}s) came.`)
        .filter(({ term }) => term === id)
        .map(({ message }) => message);
    });
    assert.deepEqual(wrong, []);
  });

  it('of words that the matcher leaves alone', () => {
    const words = fc.constantFrom(
      ...pairs.map(({ acronym }) => acronym.toLowerCase()),
      ...pairs.map(({ acronym }) => `${acronym}x`),
      ...pairs.map(({ acronym }) => `my_${acronym}`),
      ...pairs.map(({ acronym }) => `\`${acronym}\``),
      ...['the', 'of', '(', ')', '.', '"', 'can', 'ace', 'Gap', 'life', 'sight', 'sail', '\n\n', '> ', '- '],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), some => {
        const note = some.join(' ');
        assert.deepEqual(checkNote(note, 'markdown', [], { labels: checkLabels }), []);
        for (const finding of check(note))
          assert.ok(isAtItsTerm(note, finding), `${finding.message}\n${note}`);
      }),
      tries(500),
    );
  });

  it('of a place without the term that it is about, whatever a note is made of', () =>
    fc.assert(
      fc.property(someNote, note => {
        for (const finding of check(note))
          assert.ok(isAtItsTerm(note, finding), `${finding.message}\n${note}`);
      }),
      tries(200),
    ));
});

/** A full name and its acronym stand no further apart, in UTF-16 units. */
const together = 300;

/** Whether the matcher has found the term of a finding where the finding is; beside it, where its full name is wrong. */
function isAtItsTerm(note: string, { check: id, from, to, term }: ReturnType<typeof check>[number]): boolean {
  const reach = id === 'wrong-expansion' ? together : 0;
  return annotator
    .annotate(note, 'markdown')
    .some(
      each =>
        each.from < to + reach &&
        each.to > from - reach &&
        each.meanings.some(meaning => refOf(meaning) === term),
    );
}
