import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { CheckedFile } from '../../src/cli/checkedFile';
import { checkReport } from '../../src/cli/checkReport';
import { checkIds } from '../../src/core/writing/checks/check';

const schemaFile = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
/** What the schema says of itself is in an older draft than the validator reads; it uses nothing that has changed since. */
const { $schema: draft, id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));

const finding = {
  check: checkIds[0],
  from: 3,
  to: 9,
  message: 'One: 100 % sure,\r\nand more.',
  fixes: [],
  term: 'unfccc',
  name: 'UNFCCC',
  line: 1,
  column: 4,
  endLine: 1,
  endColumn: 10,
};
const awkward = ['a b.md', './a,b:100%.md', '/tmp/ä🌍#1?.md', 'C:\\notes\\[x].md', '../up.md'];

describe('What is reported of checked files', () => {
  const files: readonly CheckedFile[] = [
    ...awkward.map(file => ({ file, findings: checkIds.map(check => ({ ...finding, check })) })),
    { file: 'clean.md', findings: [] },
    { file: 'empty.md', findings: [{ ...finding, from: 0, to: 0, endColumn: 1, column: 1 }] },
  ];

  describe('as SARIF', () => {
    // the schema has a pattern that is none by the stricter rules of Unicode
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
    const faults = (log: unknown) => (ajv.validate(schema, log) ? [] : (ajv.errors ?? []));

    it('keeps to the schema of version 2.1.0', () => {
      assert.match(`${draft} ${id}`, /draft-04.* .*sarif-2\.1\.0/);
      for (const some of [files, files.slice(0, 1), []]) {
        assert.deepEqual(faults(JSON.parse(checkReport(some, 'sarif', '1.2.3'))), []);
      }
    });

    it('is told from what does not keep to it', () => {
      const log = JSON.parse(checkReport(files, 'sarif', '1.2.3'));
      for (const spoil of [
        () => (log.runs[0].results[0].level = 'hint'),
        () => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
        () => (log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'),
        () => delete log.runs[0].tool.driver.name,
      ]) {
        spoil();
        const found = faults(log).length;
        assert.ok(found > 0, String(spoil));
        Object.assign(log, JSON.parse(checkReport(files, 'sarif', '1.2.3')));
      }
    });

    it('gives addresses that lead back to the files', () => {
      const log = JSON.parse(checkReport(files, 'sarif', '1.2.3'));
      const uris = new Set<string>(
        log.runs[0].results.map(
          (each: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
            each.locations[0]?.physicalLocation.artifactLocation.uri,
        ),
      );
      assert.deepEqual(
        [...uris].map(uri => decodeURIComponent(new URL(uri, 'file:///here/there/').pathname)),
        [
          '/here/there/a b.md',
          '/here/there/a,b:100%.md',
          '/tmp/ä🌍#1?.md',
          '/C:/notes/[x].md',
          '/here/up.md',
          '/here/there/empty.md',
        ],
      );
    });
  });

  it('as annotations for GitHub, is one line for each, with all that would end a part escaped', () => {
    const lines = checkReport(files, 'github', '1.2.3').trimEnd().split('\n');
    assert.equal(lines.length, awkward.length * checkIds.length + 1);
    for (const line of lines) {
      const [, properties = '', message] = /^::notice ([^\r\n]*?)::(.*)$/.exec(line) ?? [];
      assert.equal(message, 'One: 100 %25 sure,%0D%0Aand more.');
      for (const property of properties.split(',')) assert.match(property, /^[a-zA-Z]+=[^:,\r\n]+$/, line);
    }
    assert.ok(lines.some(line => line.includes('file=./a%2Cb%3A100%25.md,line=1,')));
  });

  it('as annotations, gives columns only within one line: GitHub knows no others', () => {
    const [line] = checkReport([{ file: 'a', findings: [{ ...finding, endLine: 2 }] }], 'github', '1').split(
      '\n',
    );
    assert.doesNotMatch(line ?? '', /col=|endColumn=/);
  });
});
