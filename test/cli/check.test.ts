import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { checkIds } from '../../src/core/writing/checks/check';

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'check', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('leadit check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadit-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const clean = file('clean.md', 'The United Nations Framework Convention on Climate Change (UNFCCC) met.\n');
  const faulty = file('a faulty,100% note.md', '# Notes\r\n\r\n🌍 The UNFCCC met\r\nH2 Green Steel.\r\n');

  it('prints a line for each finding and ends with 1', () => {
    const { status, stdout, stderr } = check(clean, faulty);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      `${faulty}:3:8: “UNFCCC” is used before it is spelled out: United Nations Framework Convention on Climate Change. [unexpanded]`,
      `${faulty}:4:1: “H2 Green Steel” is a former name; the present one is “Stegra”. [superseded-name]`,
      '',
    ]);
    assert.equal(stderr, '2 findings.\n');
  });

  it('says nothing about a note without faults and ends with 0', () => {
    assert.deepEqual(check(clean), { status: 0, stdout: '', stderr: '' });
  });

  it('runs only the checks it is told to', () => {
    const { stdout } = check(faulty, '--only', 'superseded-name', '--only', 'wrong-expansion');
    assert.match(stdout, /^[^\n]*\[superseded-name\]\n$/);
  });

  it('finds names of a glossary of the user', () => {
    const own = file(
      'own.glossary.yml',
      'contexts: [{ terms: [{ name: ZTH, expansion: zither tuning handbook, aliases: [{ name: Zither Guide, status: superseded }] }] }]',
    );
    const note = file('zither.txt', 'See the Zither Guide.\n\nThe ZTH is thick.');
    const { stdout } = check(note, '--glossary', own);
    assert.match(
      stdout,
      /1:9: .*“ZTH”\. \[superseded-name\]\n.*3:5: .*zither tuning handbook\. \[unexpanded\]/,
    );
  });

  it('counts what a note defines for itself, for that note only', () => {
    const defined = '*[ZTH]: zither tuning handbook\n';
    const wrong = file('own.md', `${defined}\nThe zither tuning handybook (ZTH) is thick.\n`);
    const right = file(
      'right.md',
      `${defined}\nThe zither tuning handbook (ZTH) is thick, and the UNFCCC met.\n`,
    );
    const other = file('other.md', 'The zither tuning handybook (ZTH) is thick.\n');
    const { status, stdout } = check(wrong, right, other);
    assert.equal(status, 1);
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      `${wrong}:3:5: “ZTH” stands for “zither tuning handbook”, not “zither tuning handybook”. [wrong-expansion]`,
      `${right}:3:52: “UNFCCC” is used before it is spelled out: United Nations Framework Convention on Climate Change. [unexpanded]`,
    ]);
  });

  it('reads a note from standard input', () => {
    const { status, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '-'], {
      encoding: 'utf8',
      input: 'The UNFCCC met.\n',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^-:1:5: .*\[unexpanded\]\n$/);
  });

  it('gives JSON with places and fixes', () => {
    const { files } = JSON.parse(check(faulty, clean, '--format', 'json').stdout);
    assert.deepEqual(
      files.map((each: { file: string; findings: unknown[] }) => [each.file, each.findings.length]),
      [
        [faulty, 2],
        [clean, 0],
      ],
    );
    const [first] = files[0].findings;
    assert.deepEqual(
      [first.check, first.line, first.column, first.endLine, first.endColumn, first.term],
      ['unexpanded', 3, 8, 3, 14, 'unfccc'],
    );
    const text = readFileSync(faulty, 'utf8');
    assert.equal(text.slice(first.from, first.to), 'UNFCCC');
    assert.equal(first.fixes[0].edits[0].insert, 'United Nations Framework Convention on Climate Change (');
  });

  it('gives SARIF 2.1.0 with all that the format asks for', () => {
    const log: Log = JSON.parse(check(faulty, '--format', 'sarif').stdout);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema ?? '', /sarif-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    const [run] = log.runs;
    const driver = run?.tool.driver;
    assert.equal(driver?.name, 'leadit');
    assert.match(driver?.version ?? '', /^\d+\.\d+\.\d+/);
    assert.deepEqual(
      driver?.rules?.map(rule => rule.id),
      checkIds,
    );
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.equal(run?.results?.length, 2);
    for (const result of run?.results ?? []) {
      assert.ok((result.message.text ?? '').length > 10);
      assert.equal(result.level, 'note');
      assert.equal(driver?.rules?.[result.ruleIndex ?? -1]?.id, result.ruleId);
      const place = result.locations?.[0]?.physicalLocation;
      const uri = place?.artifactLocation?.uri ?? '';
      assert.ok(decodeURIComponent(new URL(uri).pathname).endsWith('a faulty,100% note.md'), uri);
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = place?.region ?? {};
      assert.ok(startLine >= 1 && startColumn >= 1 && endLine >= startLine && endColumn > startColumn);
    }
  });

  it('gives annotations for GitHub, with what has to be escaped', () => {
    const [first = ''] = check(faulty, '--format', 'github').stdout.split('\n');
    assert.ok(first.startsWith('::notice file='), first);
    assert.match(
      first,
      /a faulty%2C100%25 note\.md,line=3,endLine=3,col=8,endColumn=14,title=unexpanded::“UNFCCC”/,
    );
  });

  for (const [what, args, message] of [
    ['no file', [], /Name the notes to check/],
    ['a file that is not there', [join(folder, 'gone.md')], /gone\.md cannot be read/],
    ['a folder', [folder], /cannot be read/],
    ['a file that is not there among others', [faulty, join(folder, 'gone.md')], /gone\.md cannot be read/],
    ['an unknown option', [clean, '--onyl', 'unexpanded'], /--onyl/],
    ['a check that is not named', [clean, '--only'], /--only/],
    ['an unknown check', [clean, '--only', 'grammar'], /no check "grammar".*unexpanded/],
    ['an unknown format', [clean, '--format', 'xml'], /no format "xml".*sarif/],
  ] as const) {
    it(`ends with 2 and a plain sentence for ${what}`, () => {
      const { status, stdout, stderr } = check(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
