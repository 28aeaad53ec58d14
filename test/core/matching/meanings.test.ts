import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Annotator } from '../../../src/core/matching/annotate';
import { builtInTerms } from './support/builtInTerms';
import { readFixture, readMarks } from './support/readFixture';

const folder = 'test/core/matching/meanings';
const terms = builtInTerms();
const annotator = new Annotator([{ glossary: 'built-in', terms }]);
const known = new Set(terms.map(({ id }) => id));

/** What is wrong with a line, read as a note: a mark that must match and does not, or the other way about. */
function faults(line: string): readonly string[] {
  const { text, marks } = readMarks(line);
  const found = annotator.annotate(text, 'markdown');
  return marks.flatMap(({ id, from, to }) => {
    const there = found.filter(each => each.from < to && each.to > from);
    const is = there.map(each => `${each.terms[0]?.id} "${text.slice(each.from, each.to)}"`).join(', ');
    if (id === undefined) return there.length === 0 ? [] : [`"${text.slice(from, to)}" is ${is}`];
    const [only] = there;
    const right = there.length === 1 && only?.from === from && only.to === to && only.terms[0]?.id === id;
    return right ? [] : [`"${text.slice(from, to)}" is ${is || 'nothing'}, not ${id}`];
  });
}

describe('Names with a second meaning', () => {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.fixture'))) {
    describe(file, () => {
      for (const { title, line, marked } of readFixture(readFileSync(join(folder, file), 'utf8'))) {
        it(title, () => {
          const lines = marked.split('\n').filter(each => each.trim() !== '');
          const ids = lines.flatMap(each => readMarks(each).marks).map(({ id }) => id);
          assert.deepEqual(
            ids.filter(id => id !== undefined && !known.has(id)),
            [],
          );
          const wrong = lines.flatMap((each, i) =>
            faults(each).map(fault => `${file}:${line + i + 1}: ${fault}`),
          );
          assert.deepEqual(wrong, []);
        });
      }
    });
  }
});
