import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { readFixture } from './support/readFixture';

const folder = join('test', 'core', 'matching', 'rules');
const { glossary, problems } = parseGlossary(
  'terms',
  readFileSync(join(folder, 'terms.glossary.yml'), 'utf8'),
);
const annotator = new Annotator([{ glossary: 'terms', terms: glossary.terms }]);

describe('The matching rules', () => {
  it('are tried on a glossary without problems', () => assert.deepEqual(problems, []));

  for (const file of readdirSync(folder).filter(name => name.endsWith('.fixture'))) {
    // the language stands in the name, where it is not Markdown
    const language = /\.(\w+)\.fixture$/.exec(file)?.[1] ?? 'markdown';
    describe(file, () => {
      for (const { title, line, text, spans } of readFixture(readFileSync(join(folder, file), 'utf8'))) {
        for (const [ending, variant] of [
          ['', text],
          [', CRLF', text],
        ] as const) {
          it(`${title}${ending}`, () => {
            const crlf = ending !== '';
            const note = crlf ? variant.replace(/\n/g, '\r\n') : variant;
            const shift = (at: number) => (crlf ? at + (variant.slice(0, at).match(/\n/g)?.length ?? 0) : at);
            const expected = spans.map(({ id, from, to }) => `${id}: ${note.slice(shift(from), shift(to))}`);
            const found = annotator
              .annotate(note, language)
              .map(({ from, to, terms }) => `${terms[0]?.id}: ${note.slice(from, to)}`);
            assert.deepEqual(found, expected, `${file}:${line}`);
          });
        }
      }
    });
  }
});
