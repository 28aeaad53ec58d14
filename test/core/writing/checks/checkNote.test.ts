import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLabels } from '../../../../src/cli/checkLabels';
import { checkIds } from '../../../../src/core/writing/checks/check';
import { checkSteps } from '../../../../src/core/writing/checks/checkNote';
import { readFixture } from '../../matching/support/readFixture';
import { annotator, check, fixed } from './support';

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

describe('The checks, step by step', () => {
  it('find the same, and can be given up', () => {
    const text = 'The UNFCCC met H2 Green Steel.';
    const options = { labels: checkLabels };
    const steps = checkSteps(text, 'markdown', annotator.annotate(text, 'markdown'), options);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    assert.ok(count > checkIds.length);
    assert.deepEqual(
      step.value.map(({ check }) => check),
      ['unexpanded', 'superseded-name'],
    );
    const given = checkSteps(text, 'markdown', [], options);
    given.next();
    assert.deepEqual(given.return([]), { done: true, value: [] });
    assert.equal(given.next().done, true);
  });
});

describe('The checks, on what nobody writes,', () => {
  const many = 20_000;
  for (const [what, text] of [
    ['brackets', `${'('.repeat(many)}NDC${')'.repeat(many)} ${'[NDC](x) '.repeat(many / 10)}`],
    ['spaces between acronym and full name', `NDC${' \t'.repeat(many)}nationally determined contribution`],
    ['acronyms in one paragraph', 'NDC (NDC) **NDC** '.repeat(many / 4)],
    ['pairs in one paragraph', 'nationally determined contribution (NDC) '.repeat(many / 8)],
    ['former names in one paragraph', 'LafargeHolcim and '.repeat(many / 4)],
    ['footnotes', `NDC[^a]\n\n${Array.from({ length: many / 10 }, (_, i) => `[^a${i}]: NDC`).join('\n')}`],
    ['marks inside each other', `${'**_'.repeat(many / 4)}NDC${'_**'.repeat(many / 4)}`],
    ['half characters and signs', `\ud800NDC\udc00 \u0000UNFCCC\u202e (LeadIT\ud83c)`],
    ['comments that do not end', `NDC ${'<!-- leadit:abbreviations -->\n\n'.repeat(many / 20)}`],
  ] as const) {
    it(`come to an end: ${what}`, function () {
      this.timeout(20_000);
      for (const language of ['markdown', 'plaintext']) check(text, undefined, language);
    });
  }

  it('leave code alone, whatever the note may be called', () =>
    assert.deepEqual(check('const UNFCCC = lafargeHolcim; // UNFCCC', undefined, 'typescript'), []));

  it('read languages like Markdown as it', () =>
    assert.deepEqual(
      check('`UNFCCC` and LafargeHolcim', undefined, 'quarto').map(({ check }) => check),
      ['superseded-name'],
    ));
});
