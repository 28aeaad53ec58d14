import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Match } from '../../src/core/matching/matchesOf';

const program = resolve('dist/cli.js');

describe('leadit annotate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadit-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const run = (args: readonly string[], input = '') => {
    const options = { input, encoding: 'utf8', cwd: folder } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'annotate', ...args], options);
    return { status, stdout, stderr };
  };
  const matches = (args: readonly string[], input = ''): readonly Match[] => {
    const { status, stdout, stderr } = run(['--json', ...args], input);
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout).matches;
  };
  const texts = (args: readonly string[], input = '') => matches(args, input).map(({ text }) => text);

  it('prints one line of JSON, of the form that the documentation gives', () => {
    const { stdout } = run(['--json', '-'], 'An 🌍 NDC.');
    assert.match(stdout, /^\{"matches":\[\{"start":6,"end":9,"text":"NDC","terms":\[\{"id":"ndc","names":\[/);
    assert.equal(stdout.indexOf('\n'), stdout.length - 1);
    const [match] = JSON.parse(stdout).matches;
    assert.deepEqual(Object.keys(match), ['start', 'end', 'text', 'terms']);
    assert.deepEqual(Object.keys(match.terms[0]), ['id', 'names', 'glossary']);
  });

  it('prints an empty list for a text without terms, and for none', () => {
    for (const text of ['', '\n', 'Nothing here.']) {
      assert.deepEqual(run(['--json', '-'], text), { status: 0, stdout: '{"matches":[]}\n', stderr: '' });
    }
  });

  it('gives places in order, cut from the text, none over another', () => {
    const notes = 'test/core/matching/notes';
    for (const name of readdirSync(notes).filter((_, i) => i % 20 === 3)) {
      const marked = readFileSync(join(notes, name), 'utf8');
      const text = marked.replace(/\{\{[^|]+\|([\s\S]*?)\}\}/g, '$1');
      const found = matches(['--language', 'markdown'], text);
      // a note on cricket has none
      assert.equal(found.length > 0, /\{\{[^!]/.test(marked), name);
      let last = 0;
      for (const { start, end, text: surface, terms } of found) {
        assert.ok(start >= last && end > start, `${name}: ${start}-${end}`);
        assert.equal(surface, text.slice(start, end));
        assert.ok(terms.length > 0);
        last = end;
      }
    }
  });

  it('takes the longest name', () => {
    assert.deepEqual(texts([], 'the EU ETS, the Green Steel Tracker'), ['EU ETS', 'Green Steel Tracker']);
  });

  it('puts the best meaning first: by what stands near, then by the order of the glossaries', () => {
    const ids = (text: string, ...args: string[]) => matches(args, text)[0]?.terms.map(({ id }) => id);
    assert.equal(ids('GST raises ambition: the stocktake of the Paris Agreement.')?.[0], 'gst');
    assert.equal(ids('GST, the Green Steel Tracker, lists steel projects.')?.[0], 'green-steel-tracker');
    const a = file('a.yml', 'contexts: [{ terms: [{ id: ours, name: CBAM }] }]');
    const b = file('b.yml', 'contexts: [{ terms: [{ id: theirs, name: CBAM }] }]');
    assert.deepEqual(ids('CBAM', '--glossary', a, '--glossary', b), ['ours', 'theirs', 'cbam']);
    assert.deepEqual(ids('CBAM', '--glossary', b, '--glossary', a), ['theirs', 'ours', 'cbam']);
  });

  it('tells all names of a term, the main name first', () => {
    const own = file(
      'names.yml',
      'contexts: [{ terms: [{ name: zither, expansion: a box of strings, aliases: [cither, { name: zed, match: never }] }] }]',
    );
    const [match] = matches(['--glossary', own], 'Two cithers.');
    assert.deepEqual(match?.terms, [
      { id: 'zither', names: ['zither', 'a box of strings', 'cither', 'zed'], glossary: 'names.yml' },
    ]);
    assert.equal(match?.text, 'cithers');
  });

  it('reads terms that the note defines for itself, before all others', () => {
    const note = file('own.md', '*[SRU]: Steel Research Unit\n*[CBAM]: Cake Bakers and Millers\n\nSRU, CBAM');
    const found = matches([note]).slice(-2);
    assert.deepEqual(
      found.map(({ terms }) => terms.map(({ glossary }) => glossary)),
      [['note:own.md'], ['note:own.md', 'built-in']],
    );
    assert.deepEqual(texts(['-'], 'SRU'), []);
  });

  it('reads a file as an editor does: its byte order mark is no part of the text', () => {
    const text = '---\ntitle: UNFCCC\n---\nThe UNFCCC.';
    const expected = matches(['-'], text);
    assert.deepEqual(
      expected.map(({ start }) => start),
      [26],
    );
    assert.deepEqual(matches([file('bom.md', `\ufeff${text}`)]), expected);
    assert.deepEqual(matches([file('utf16.md', Buffer.from(`\ufeff${text}`, 'utf16le'))]), expected);
    assert.deepEqual(matches(['-'], `\ufeff${text}`), expected);
  });

  it('survives bytes that are no text', () => {
    assert.deepEqual(texts([file('bytes.md', Buffer.from([0, 0xff, 0x20, 0x4e, 0x44, 0x43, 0x20, 0xc3]))]), [
      'NDC',
    ]);
  });

  for (const [name, text, found] of [
    ['note.md', '`UNFCCC` NDC', ['NDC']],
    ['note.MD', '`UNFCCC` NDC', ['NDC']],
    ['note', '`UNFCCC` NDC', ['NDC']],
    ['note.txt', '`UNFCCC` NDC', ['UNFCCC', 'NDC']],
    ['note.tex', '\\emph{UNFCCC} ``NDC`', ['UNFCCC', 'NDC']],
    ['note.rst', '``UNFCCC`` NDC', ['UNFCCC', 'NDC']],
    ['note.adoc', '`UNFCCC` NDC', ['UNFCCC', 'NDC']],
    ['code.py', 'myNDC = carbonTax  # `UNFCCC`', ['NDC', 'carbonTax', 'UNFCCC']],
  ] as const) {
    it(`reads ${name} in the language of its ending`, () =>
      assert.deepEqual(texts([file(name, text)]), found));
  }

  it('reads in the language that it is told, whatever the ending', () => {
    const note = file('told.txt', '`UNFCCC` and carbonTax, NDC');
    assert.deepEqual(texts([note, '--language', 'markdown']), ['NDC']);
    assert.deepEqual(texts([note, '--language', 'typescript']), ['UNFCCC', 'carbonTax', 'NDC']);
    assert.deepEqual(texts(['--language', 'plaintext'], '`UNFCCC`'), ['UNFCCC']);
  });

  it('tells of each fault in a glossary by file, line and column, and goes on', () => {
    const bad = file(
      'bad.yml',
      'contexts:\n  - terms:\n      - { name: zither, match: maybe }\n      - definition: x\n',
    );
    const worse = file('worse.yml', 'contexts: [\n');
    const { status, stdout, stderr } = run(['--json', '--glossary', bad, '--glossary', worse], 'zither, NDC');
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(stdout).matches.map(({ text }: Match) => text),
      ['zither', 'NDC'],
    );
    const lines = stderr.trim().split('\n');
    for (const line of lines) assert.match(line, /^(bad|worse)\.yml:\d+:\d+: \S.*[.?]$/);
    for (const start of ['bad.yml:3:', 'bad.yml:4:', 'worse.yml:']) {
      assert.ok(
        lines.some(line => line.startsWith(start)),
        `${start} in\n${stderr}`,
      );
    }
  });

  for (const [what, args] of [
    ['two files', ['a.md', 'b.md']],
    ['a file that is not there', ['gone.md']],
    ['a folder', ['.']],
    ['an option that is not there', ['--colour']],
    ['an option without its value', ['--glossary']],
  ] as const) {
    it(`ends with 2 and one plain sentence for ${what}`, () => {
      const { status, stdout, stderr } = run(args, 'NDC');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^leadit: .+\n$/);
    });
  }

  it('prints lines for people without --json', () => {
    const { stdout } = run(['-'], 'the Paris\nAgreement\n\nNDC');
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map(line => line.split('\t').slice(0, 2)),
      [
        ['4-19', 'Paris Agreement'],
        ['21-24', 'NDC'],
      ],
    );
  });
});
