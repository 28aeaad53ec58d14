import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFixture } from '../../matching/support/readFixture';
import { check, fixed } from './support';

const folder = join('test', 'core', 'writing', 'checks');

describe('The checks', () => {
  const cases = readFixture(readFileSync(join(folder, 'cases.fixture'), 'utf8'));

  it('are tried on cases', () => assert.ok(cases.length > 40));

  for (const { title, line, text: whole, spans } of cases) {
    const [text = '', becomes] = whole.split('--- becomes\n');
    for (const eol of ['\n', '\r\n']) {
      const note = text.replace(/\n/g, eol);
      const shift = (at: number) => (eol === '\n' ? at : at + (text.slice(0, at).match(/\n/g)?.length ?? 0));
      it(`${title}${eol === '\n' ? '' : ', CRLF'}`, () => {
        const findings = check(note);
        assert.deepEqual(
          findings.map(({ check, from, to }) => `${check}: ${note.slice(from, to)}`),
          spans.map(({ id, from, to }) => `${id}: ${note.slice(shift(from), shift(to))}`),
          `cases.fixture:${line}`,
        );
        if (becomes !== undefined)
          assert.equal(fixed(note, findings).trim(), becomes.replace(/\n/g, eol).trim());
      });
    }
  }
});
