import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function leadit(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const annotate = (input: string, ...args: string[]) =>
  JSON.parse(leadit(['annotate', '--json', ...args], input).stdout).matches;

describe('The command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadit-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('annotates what comes on standard input', () => {
    const [match, ...more] = annotate('🌍 The UNFCCC met.');
    assert.deepEqual(more, []);
    assert.deepEqual([match.start, match.end, match.text], [7, 13, 'UNFCCC']);
    assert.equal(match.terms[0].id, 'unfccc');
    assert.equal(match.terms[0].glossary, 'built-in');
    assert.ok(match.terms[0].names.includes('United Nations Framework Convention on Climate Change'));
  });

  it('reads a file in the language of its ending, or in the one it is told', () => {
    assert.equal(annotate('', file('note.md', '`UNFCCC`')).length, 0);
    assert.equal(annotate('', file('note.txt', '`UNFCCC`')).length, 1);
    assert.equal(annotate('', join(folder, 'note.md'), '--language', 'plaintext').length, 1);
  });

  it('puts glossaries of the user first', () => {
    const own = file(
      'own.glossary.yml',
      'contexts: [{ terms: [{ name: UNFCCC, definition: Ours. }, { name: zither }] }]',
    );
    const [first, second] = annotate('The UNFCCC and a zither.', '--glossary', own);
    assert.deepEqual(
      first.terms.map((term: { glossary: string }) => term.glossary),
      [own, 'built-in'],
    );
    assert.equal(second.terms[0].id, 'zither');
  });

  it('says what is wrong with a glossary, with its place, and goes on with the rest', () => {
    const own = file(
      'bad.glossary.yml',
      'contexts:\n  - terms:\n      - definition: x\n      - name: zither\n',
    );
    const { status, stdout, stderr } = leadit(['annotate', '--json', '--glossary', own], 'A zither.');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).matches.length, 1);
    assert.match(stderr, /bad\.glossary\.yml:3:9: This term has no name/);
  });

  for (const [name, text] of [
    ['terms.yml', 'contexts: [{ terms: [{ name: zither }] }]'],
    ['terms.json', '{"contexts": [{"terms": [{"name": "zither"}]}]}'],
    ['terms.md', '# Music\n\n## zither\n\nIt has strings.\n'],
    ['terms.csv', 'term,definition\nzither,It has strings.\n'],
    ['terms.tsv', 'zither\tIt has strings.\n'],
    ['terms.jsonld', '{"prefLabel": "zither"}'],
    [
      'terms.tbx',
      '<tbx><text><body><conceptEntry><langSec><termSec><term>zither</term></termSec></langSec></conceptEntry></body></text></tbx>',
    ],
    ['terms', 'contexts: [{ terms: [{ name: zither }] }]'],
  ] as const) {
    it(`reads ${name}`, () => {
      const { stdout, stderr } = leadit(['annotate', '--json', '--glossary', file(name, text)], 'A zither.');
      assert.equal(stderr, '');
      assert.equal(JSON.parse(stdout).matches[0].text, 'zither');
    });
  }

  it('follows imports, and tells of those that lead nowhere', () => {
    const base = file(
      'base.glossary.yml',
      'imports: [main.glossary.yml]\ncontexts: [{ terms: [{ name: zither }] }]',
    );
    const main = file(
      'main.glossary.yml',
      'imports:\n  - base.glossary.yml\n  - gone.yml\n  - ../x.yml\n  - https://example.org/x.yml\n  - .\n',
    );
    const { status, stdout, stderr } = leadit(['annotate', '--json', '--glossary', main], 'A zither.');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).matches[0].terms[0].glossary, base);
    assert.deepEqual(
      stderr
        .trim()
        .split('\n')
        .map(line => line.replace(`${folder}/`, '')),
      [
        `${folder}:1:1: This file cannot be read: it is a folder.`,
        'main.glossary.yml:4:5: This import leads out of the workspace. Bring the file into the workspace, for example as a git submodule, and import it by its path there.',
        'main.glossary.yml:5:5: Glossaries are not fetched from the network. Bring the file into the workspace, for example as a git submodule, and import it by its path.',
        'main.glossary.yml:3:5: There is no file "gone.yml". A path is relative to the file that imports.',
        'base.glossary.yml:1:11: These files import each other in a circle: main.glossary.yml → base.glossary.yml → main.glossary.yml. Take one of the imports out.',
      ],
    );
  });

  it('goes on past a loop of links and past bytes that are no UTF-8, and tells of both', () => {
    symlinkSync('loop.glossary.yml', join(folder, 'loop.glossary.yml'));
    const latin = Buffer.from('contexts:\n  - terms:\n      - name: zither # caf\xe9\n', 'latin1');
    writeFileSync(join(folder, 'latin.glossary.yml'), latin);
    const main = file('all.glossary.yml', 'imports: [loop.glossary.yml, latin.glossary.yml]\n');
    const { status, stdout, stderr } = leadit(['annotate', '--json', '--glossary', main], 'A zither.');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).matches[0].text, 'zither');
    assert.match(stderr, /loop\.glossary\.yml:1:1: .*symbolic links lead in a circle/);
    assert.match(stderr, /latin\.glossary\.yml:3:\d+: .*not UTF-8/);
  });

  it('takes each glossary once, in the order given', () => {
    const a = file('a.glossary.yml', 'imports: [b.glossary.yml]\ncontexts: [{ terms: [{ name: zither }] }]');
    const b = file('b.glossary.yml', 'contexts: [{ terms: [{ name: zither }] }]');
    const [match] = annotate('A zither.', '--glossary', a, '--glossary', b);
    assert.deepEqual(
      match.terms.map((term: { glossary: string }) => term.glossary),
      [a, b],
    );
  });

  it('reads no more of a glossary than one may hold', () => {
    const huge = file('huge.glossary.yml', '#'.repeat(9 * 2 ** 20));
    const { status, stderr } = leadit(['lookup', 'NDC', '--glossary', huge]);
    assert.equal(status, 0);
    assert.match(stderr, /huge\.glossary\.yml:1:1: This file is larger than 8 MB/);
  });

  it('looks up words', () => {
    const { results } = JSON.parse(leadit(['lookup', 'carbon', 'border', '--json']).stdout);
    assert.deepEqual(results[0], { kind: 'term', id: 'cbam', title: 'CBAM' });
    assert.match(leadit(['lookup', 'unfcc']).stdout, /^term\tUNFCCC \(United Nations/);
  });

  for (const [what, args, message] of [
    ['an unknown command', ['explain'], /no command "explain"/],
    ['an unknown option', ['annotate', '--jsn'], /--jsn/],
    ['a file that is not there', ['annotate', join(folder, 'gone.md')], /gone\.md cannot be read/],
    [
      'a glossary that is not there',
      ['lookup', 'NDC', '--glossary', join(folder, 'gone.yml')],
      /gone\.yml cannot be read: there is no such file\./,
    ],
    [
      'a glossary that is a folder',
      ['lookup', 'NDC', '--glossary', folder],
      /cannot be read: it is a folder\./,
    ],
    ['a look-up of nothing', ['lookup'], /Say what to look up/],
  ] as const) {
    it(`ends with 2 and a plain sentence for ${what}`, () => {
      const { status, stderr } = leadit(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
