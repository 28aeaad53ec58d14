import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import type { Term } from '../../../src/core/glossary/term';
import { Annotator } from '../../../src/core/matching/annotate';
import { leaveOutCovered } from '../../../src/core/reference/leaveOutCovered';
import { sampleTerm } from '../reading/sampleReference';

const left = (...context: readonly string[]) =>
  leaveOutCovered([sampleTerm('gst', 'GST', { context })])[0]?.context;

describe('Evidence words that others cover', () => {
  it('are left out: plurals, other spellings, accents, hyphens, capitals', () => {
    assert.deepEqual(left('students', 'student'), ['student']);
    assert.deepEqual(left('gas boilers', 'gas-boiler', 'gas boiler', 'Gas boiler'), ['Gas boiler']);
    assert.deepEqual(left('Cancún', 'Cancun'), ['Cancun']);
    assert.deepEqual(left('decarbonization', 'decarbonisation'), ['decarbonisation']);
    assert.deepEqual(left('a', 'a', 'b'), ['a', 'b']);
  });

  it('stay where the other finds less', () => {
    assert.deepEqual(left('students'), ['students']);
    assert.deepEqual(left('tax', 'carbon tax', 'taxing'), ['carbon tax', 'tax', 'taxing']);
  });

  it('are looked for in the same list only', () => {
    const [term, other] = leaveOutCovered([
      sampleTerm('gst', 'GST', { context: ['student'], notContext: ['students'] }),
      sampleTerm('cop', 'COP', { notContext: ['students'] }),
    ]);
    assert.deepEqual(
      [term?.context, term?.notContext, other?.notContext],
      [['student'], ['students'], ['students']],
    );
  });

  it('were no help: every labelled note is read as before, for the same reasons', () => {
    const terms = readdirSync('content/glossary').flatMap(
      file => parseGlossary(file, readFileSync(join('content/glossary', file), 'utf8')).glossary.terms,
    );
    const full = new Annotator([{ glossary: 'built-in', terms }]);
    const lean = new Annotator([{ glossary: 'built-in', terms: leaveOutCovered(terms) }]);
    const words = (list: readonly Term[]) =>
      list.reduce((sum, { context, notContext }) => sum + context.length + notContext.length, 0);
    assert.ok(words(leaveOutCovered(terms)) < words(terms));
    const said = (annotator: Annotator, text: string) =>
      annotator
        .annotate(text, 'markdown')
        .map(({ from, to, meanings }) => [from, to, meanings.map(({ term, reason }) => [term.id, reason])]);
    const folder = 'test/core/matching/notes';
    const notes = readdirSync(folder, { encoding: 'utf8' }).filter(file => file.endsWith('.md'));
    assert.ok(notes.length > 10);
    for (const file of notes) {
      const text = readFileSync(join(folder, file), 'utf8').replace(/\{\{[^|]*\|(.*?)\}\}/gs, '$1');
      assert.deepEqual(said(lean, text), said(full, text), file);
    }
  });
});
