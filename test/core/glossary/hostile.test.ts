import assert from 'node:assert/strict';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const messages = (text: string, file = 'a.glossary.yml') =>
  readGlossary(file, text).problems.map(({ line, message }) => `${line}: ${message}`);
const names = (text: string) =>
  readGlossary('a.glossary.yml', text).glossary.terms.map(term => term.names[0].text);

describe('A hostile glossary', () => {
  it('that multiplies itself by aliases is cut short', () => {
    const bomb = (items: number, levels: number) =>
      Array.from({ length: levels }, (_, i) => {
        const inside = i === 0 ? '{ name: x }' : `*l${i - 1}`;
        return `l${i}: &l${i} [${Array(items).fill(inside).join(', ')}]`;
      }).join('\n');
    assert.deepEqual(names(`${bomb(10, 12)}\ncontexts: *l11\n`), []);

    const terms = `terms: &t [${Array(2000).fill('{ name: x }').join(', ')}]`;
    const contexts = `contexts: [${Array(2000).fill('{ terms: *t }').join(', ')}]`;
    const { glossary, problems } = readGlossary('a.glossary.yml', `${terms}\n${contexts}`);
    assert.ok(glossary.terms.length > 2000 && glossary.terms.length < 50_000, String(glossary.terms.length));
    assert.ok(problems.length <= 101);
    assert.match(problems.at(-1)?.message ?? '', /further problems of this file are not listed/);

    const named = `x: &a [${Array(3000).fill('n').join(', ')}]`;
    const many = Array.from({ length: 3000 }, (_, i) => `{ name: n${i}, aliases: *a }`).join(', ');
    assert.ok(
      messages(`${named}\ncontexts: [{ terms: [${many}] }]`).some(message => /repeat too much/.test(message)),
    );
  });

  it('may use honest aliases, thousands of them', () => {
    const many = Array.from(
      { length: 5000 },
      (_, i) => `      - { name: n${i}, meta: *m, sources: *s }\n`,
    ).join('');
    const text = `contexts:\n  - meta: &m { owner: us }\n    terms:\n      - { name: a, sources: &s [b, c] }\n${many}`;
    const { glossary, problems } = readGlossary('a.glossary.yml', text);
    assert.deepEqual(problems, []);
    assert.equal(glossary.terms.length, 5001);
    assert.deepEqual(
      [glossary.terms[5000]?.meta, glossary.terms[5000]?.sources],
      [{ owner: 'us' }, ['b', 'c']],
    );
  });

  it('that refers to itself or to nothing says so', () => {
    assert.deepEqual(names('contexts: &a [*a, { terms: [{ name: x, aliases: *a }] }]'), ['x']);
    assert.deepEqual(names('&a contexts: *a'), []);
    assert.deepEqual(messages('contexts:\n  - terms: *gone\n'), [
      '2: Nothing in this file is marked "&gone".',
    ]);
  });

  for (const [what, text] of [
    ['lists in lists', '['.repeat(50_000)],
    ['maps in maps', '{a: '.repeat(30_000)],
    ['dashes', `${'- '.repeat(50_000)}x`],
    ['keys that are maps', '? '.repeat(30_000)],
    ['an indentation without end', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ] as const) {
    it(`nested too deep is not read: ${what}`, () => {
      assert.match(messages(text).join('\n'), /nested more than 100 levels deep; the file is not read/);
    });
  }

  for (const [what, text] of [
    ['comments', '#\n'.repeat(600_000)],
    ['blank lines', '\n'.repeat(1_200_000)],
    ['documents', '---\n'.repeat(50_000)],
    ['keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n')],
    ['equal keys', 'k: v\n'.repeat(50_000)],
    ['brackets that close nothing', ']'.repeat(50_000)],
    ['commas', `[${','.repeat(100_000)}]`],
    ['directives', '%a\n'.repeat(50_000)],
    ['anchors', '&a '.repeat(50_000)],
    ['one long line', 'x'.repeat(8_000_000)],
    ['one long text', `a: |\n${'  x\n'.repeat(1_000_000)}`],
    ['aliases', `a: &a x\nb: [${'*a, '.repeat(50_000)}]`],
    ['zeros', '\0'.repeat(1_000_000)],
  ] as const) {
    it(`of nothing but ${what} is read in bounded time, with few problems`, () => {
      const started = performance.now();
      const found = messages(text);
      assert.ok(found.length <= 101, `${found.length} problems`);
      // nothing like the minutes that quadratic time would take; generous, for a machine that is busy
      assert.ok(performance.now() - started < 60_000);
    }).timeout(120_000);
  }

  for (const [file, pieces] of [
    [
      'a.glossary.md',
      [
        '## a\n',
        ': b\n',
        'a\n: b\n',
        '*[a]: b\n',
        '## ',
        '[',
        '(',
        '*',
        '# A\n## b (c)\n',
        'a: b\n',
        '**a',
        '- a\n',
        '\n',
      ],
    ],
    ['a.glossary.csv', ['"', 'a,"', '"a""', ',', '\n', 'a;b\n', '"a"b,', 'name,name\n']],
    ['a.skos.jsonld', ['"', '{"a":', '[', '"\\', '{}', '{"prefLabel":"a"},', '1,']],
    ['a.tbx', ['<a>', '<!--', '<![CDATA[', '&amp;', '<term>', '<!DOCTYPE ', '<a ', ' a="', '<?']],
  ] as const) {
    it(`${file} of any piece repeated is read in bounded time`, () => {
      for (const piece of pieces) {
        const started = performance.now();
        const found = messages(piece.repeat(Math.ceil(100_000 / piece.length)), file);
        assert.ok(found.length <= 101, piece);
        assert.ok(performance.now() - started < 20_000, JSON.stringify(piece));
      }
    }).timeout(240_000);
  }
});
