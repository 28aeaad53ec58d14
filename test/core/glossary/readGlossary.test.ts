import assert from 'node:assert/strict';
import { glossaryFormatOf, isGlossaryFile } from '../../../src/core/glossary/glossaryFormat';
import { formatProblem } from '../../../src/core/glossary/problem';
import { largestGlossary, readGlossary } from '../../../src/core/glossary/readGlossary';

const yaml = 'contexts:\n  - terms:\n      - name: Äpfel\n      - name: basket\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const names = (file: string, content: Uint8Array | string) =>
  readGlossary(file, content).glossary.terms.map(term => term.names[0].text);
const problems = (file: string, content: Uint8Array | string) =>
  readGlossary(file, content).problems.map(formatProblem);

describe('A glossary of any format', () => {
  it('is known by its name', () => {
    for (const file of ['a.glossary.yml', 'b/a.glossary.YAML', 'a.glossary.csv', 'x.skos.jsonld', 'x.tbx'])
      assert.ok(isGlossaryFile(file), file);
    for (const file of ['glossary.yml', 'a.yml', 'a.glossary.ts', 'a.glossary.yml.bak', 'a.jsonld'])
      assert.ok(!isGlossaryFile(file), file);
    assert.equal(glossaryFormatOf('terms.yml'), 'yaml');
    assert.equal(glossaryFormatOf('file:///c%3A/a.b/terms.TSV'), 'table');
    assert.equal(glossaryFormatOf('terms.docx'), undefined);
  });

  it('may come as bytes or text, with or without a byte order mark, also from a spreadsheet in UTF-16', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(yaml, c => c.charCodeAt(0)).buffer),
    ]);
    for (const content of [yaml, `\ufeff${yaml}`, bytes(yaml), bytes(`\ufeff${yaml}`), utf16]) {
      const { glossary, problems } = readGlossary('a.glossary.yml', content);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        glossary.terms.map(term => term.names[0].text),
        ['Äpfel', 'basket'],
      );
      assert.deepEqual(glossary.places.get('apfel'), { offset: 35, length: 5, line: 3, column: 15 });
    }
  });

  it('that is no UTF-8 is read as far as it can be, and says where it is not', () => {
    const latin1 = Uint8Array.from(yaml, char => char.charCodeAt(0));
    assert.deepEqual(problems('a.glossary.yml', latin1), [
      'a.glossary.yml:3:15: From here on the file is not UTF-8, so that letters are lost. Save it with the encoding UTF-8.',
    ]);
    assert.deepEqual(names('a.glossary.yml', latin1), ['\ufffdpfel', 'basket']);
  });

  it('that is too large is not read, and not parsed either', () => {
    const started = performance.now();
    const huge = new Uint8Array(50 * 2 ** 20).fill(0x5b);
    assert.deepEqual(problems('a.glossary.yml', huge), [
      'a.glossary.yml:1:1: This file is larger than 8 MB, too large for a glossary; it is not read. Split it into several files.',
    ]);
    assert.deepEqual(problems('a.glossary.yml', 'x'.repeat(largestGlossary + 1)).length, 1);
    assert.ok(performance.now() - started < 1000);
  });

  it('of no known format says which there are', () => {
    assert.match(problems('a.docx', 'x')[0] ?? '', /^a\.docx:1:1: This is no glossary that can be read/);
  });
});
