import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import type { Annotation } from '../../../src/core/matching/annotation';
import { chunksOf } from '../../../src/core/matching/chunk';
import { ChunkList } from '../../../src/core/matching/chunkList';
import { FormIndex } from '../../../src/core/matching/formIndex';
import { usualGrain } from '../../../src/core/matching/note';
import { proseOf } from '../../../src/core/matching/proseOf';
import { headOf } from '../../../src/core/matching/stretch';
import { tries } from '../tries';

const file = 'test/core/matching/rules/terms.glossary.yml';
const { glossary } = parseGlossary(file, readFileSync(file, 'utf8'));
const annotator = new Annotator([{ glossary: file, terms: glossary.terms }]);

/** Lines that begin, go on with or end every kind of block; an edit may turn each into another. */
const line = fc.constantFrom(
  ...['', '', '', '# Delegates', '## Police', 'Setext', '===', '---', '+++', '- item COP', '  - nested COP'],
  ...[
    '1. one',
    '2. two',
    '> quoted',
    '>',
    '```',
    '~~~',
    '    indented',
    '$$',
    '<div>',
    '</div>',
    '<!--',
    '-->',
  ],
  ...[
    '| a | b |',
    '| --- | --- |',
    '[ref]: x',
    '[^1]: UNFCCC',
    'Paris',
    'Agreement',
    'net',
    'zero',
    '`',
    '**',
  ],
  ...[
    'The UNFCCC and the COP',
    'COP',
    'a party',
    'Party',
    '  continued COP',
    'net zero net-zero',
    '* * *',
    '\t',
  ],
  ...['const legPolicy = UNFCCC_COP;', '// net', '/* Paris', ' * Agreement */', 'myNDCs(cargo_manifest)'],
  ...['COP (chief of police)', 'the sudden infant death syndrome (SIDS)', 'GST = goods and services tax'],
  ...['invoice', 'GST', 'word '.repeat(30), 'title: UNFCCC', '$x$', '[[wiki]]', 'x'.repeat(700)],
);
const text = fc.array(line, { maxLength: 60 }).map(lines => lines.join('\n'));
const longText = fc.tuple(text, text, text).map(([a, b, c]) => [a, filler, b, filler, c].join('\n\n'));
const filler = Array.from(
  { length: 30 },
  (_, i) => `Paragraph ${i} of plain words that say nothing at all, ${'and more '.repeat(8)}`,
).join('\n\n');
const edits = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), insert: fc.oneof(text, line, fc.constant('')) }),
  { minLength: 1, maxLength: 8 },
);

const shape = (annotations: readonly Annotation[]) =>
  annotations.map(({ from, to, terms, meanings }) => [
    from,
    to,
    terms.map(term => term.id).join(),
    meanings.map(meaning => meaning.reason.rule).join(),
  ]);

describe('A note under edits', () => {
  for (const [name, start, grain] of [
    ['short notes, finely cut', text, { chunk: 40, step: 200 }],
    ['long notes', longText, { chunk: 2048, step: 4096 }],
  ] as const) {
    it(`has the same annotations as if it were read anew: ${name}`, () => {
      fc.assert(
        fc.property(
          start,
          edits,
          fc.constantFrom('markdown', 'plaintext', 'typescript'),
          (before, changes, language) => {
            let now = before;
            const note = annotator.note(now, language, { grain }).readAll();
            for (const { at, remove, insert } of changes) {
              const from = at % (now.length + 1);
              const to = Math.min(now.length, from + remove);
              note.edit(from, to, insert);
              note.readAll();
              now = now.slice(0, from) + insert + now.slice(to);
              assert.equal(note.length, now.length);
              assert.deepEqual(
                shape(note.all()),
                shape(annotator.annotate(now, language)),
                JSON.stringify(now),
              );
            }
          },
        ),
        tries(600),
      );
    });
  }

  it('has them too when it is edited before it has been read to the end', () => {
    const steps = fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(text, edits, steps, (before, changes, read) => {
        let now = before;
        const note = annotator.note(now, 'markdown', { grain: { chunk: 40, step: 100 } });
        for (const [i, { at, remove, insert }] of changes.entries()) {
          for (let step = read[i] ?? 0; step > 0; step--) note.readOn();
          const from = at % (now.length + 1);
          const to = Math.min(now.length, from + remove);
          note.edit(from, to, insert);
          now = now.slice(0, from) + insert + now.slice(to);
          assert.equal(note.length, now.length);
        }
        note.readAll();
        assert.deepEqual(shape(note.all()), shape(annotator.annotate(now, 'markdown')), JSON.stringify(now));
      }),
      tries(1000),
    );
  });

  it('has them too when glossaries come, change and go in between, in notes and in code', () => {
    const change = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), insert: fc.oneof(text, line) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          glossary: fc.constantFrom('a', 'b', 'c'),
          terms: fc.option(fc.subarray([...glossary.terms]), { nil: undefined }),
        }),
      },
    );
    const language = fc.constantFrom('markdown', 'plaintext', 'typescript');
    fc.assert(
      fc.property(
        text,
        fc.array(change, { maxLength: 12 }),
        language,
        fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }),
        (before, changes, language, order) => {
          let now = before;
          const layers = new Map([['a', glossary.terms]]);
          const kept = new Annotator([{ glossary: 'a', terms: glossary.terms }]);
          const options = { order, grain: { chunk: 40, step: 200 } };
          let note = kept.note(now, language, options).readAll();
          for (const each of changes) {
            if ('at' in each) {
              const from = each.at % (now.length + 1);
              const to = Math.min(now.length, from + each.remove);
              note.edit(from, to, each.insert);
              now = now.slice(0, from) + each.insert + now.slice(to);
            } else if (each.terms) {
              kept.set(each.glossary, each.terms);
              layers.set(each.glossary, each.terms);
            } else {
              kept.delete(each.glossary);
              layers.delete(each.glossary);
            }
            if (note.isOutdated) note = kept.note(now, language, options);
            const fresh = new Annotator([...layers].map(([glossary, terms]) => ({ glossary, terms })));
            assert.deepEqual(
              shape(note.readAll().all()),
              shape(fresh.annotate(now, language, { order })),
              JSON.stringify(now),
            );
          }
        },
      ),
      tries(200),
    );
  });

  for (const [name, before, edit] of [
    [
      'a rule at the end becomes a part of the quote before',
      `>|\n${'word '.repeat(30)}\n---`,
      { at: -1, insert: 'COP' },
    ],
    [
      'a fence becomes a part of the paragraph before',
      `Paris\n${'x '.repeat(40)}\n~~~\n\nUNFCCC`,
      { at: -9, insert: 'x' },
    ],
    ['a heading is underlined', `${'The party '.repeat(9)}\n\nPolice\n\nCOP`, { at: -5, insert: '\n---' }],
    ['a list goes on', `- COP ${'word '.repeat(12)}\n\nUNFCCC`, { at: -7, insert: '\n- ' }],
  ] as const) {
    it(`follows when ${name}`, () => {
      const at = before.length + 1 + edit.at;
      const note = annotator.note(before, 'markdown', { grain: { chunk: 40, step: 200 } }).readAll();
      note.edit(at, at, edit.insert);
      note.readAll();
      const now = before.slice(0, at) + edit.insert + before.slice(at);
      assert.deepEqual(shape(note.all()), shape(annotator.annotate(now, 'markdown')));
    });
  }

  it('is read again around an edit only, however long it is, and whatever the edit begins or ends', () => {
    const counted = (length: number, insert: string) => {
      const parts = Array.from(
        { length: length / 1000 },
        (_, i) => `## Part ${i}\n\n${'Plain words. '.repeat(75)}`,
      );
      let units = 0;
      const onRead = (read: number) => {
        units += read;
      };
      const note = annotator
        .note(parts.join('\n\n'), 'markdown', { grain: { ...usualGrain, onRead } })
        .readAll();
      // behind a heading, where a block may begin
      const at = length / 2 - ((length / 2) % 990);
      units = 0;
      note.edit(at, at, insert);
      const begun = units;
      note.readAll();
      units = 0;
      note.edit(at, at + insert.length, '');
      return Math.max(begun, units);
    };
    for (const insert of ['x', '\n\n', '# ', '\n```\n', '\n<!--\n', '\n$$\n', '\n- ']) {
      const short = counted(200_000, insert);
      const long = counted(2_000_000, insert);
      assert.ok(long < 150_000, `${JSON.stringify(insert)}: ${long} units read`);
      assert.ok(long <= short * 2, `${JSON.stringify(insert)}: ${short} and ${long} units read`);
    }
  });

  it('is looked at for front matter no further than that may go, however long its first block is', () => {
    const text = `<!--\n${'Plain words.\n'.repeat(50_000)}`;
    const chunks = ChunkList.of(
      chunksOf(text, proseOf(text, 'markdown', false), new FormIndex().view(), 1000),
    );
    assert.equal(chunks.count, 1);
    assert.equal(headOf([{ text: 'abc', chunks }], 100).length, 100);
  });

  it('tells no part of what has not been read', () => {
    const note = annotator.note(`${'Words.\n\n'.repeat(5000)}`, 'markdown');
    note.readOn();
    assert.ok(!note.complete);
    assert.ok(note.partAt(0));
    assert.equal(note.partAt(note.length), undefined);
    note.readAll();
    assert.equal(note.partAt(note.length)?.to, note.length);
  });

  it('gives at each offset what the whole note gives', () => {
    fc.assert(
      fc.property(longText, before => {
        const note = annotator.note(before, 'markdown').readAll();
        for (const { from, to } of note.all()) {
          const found = note.at(from);
          assert.deepEqual([found?.from, found?.to], [from, to]);
          assert.deepEqual(
            note
              .between(from, to)
              .map(each => each.from)
              .includes(from),
            true,
          );
        }
      }),
      tries(50),
    );
  });

  it('can be emptied and filled', () => {
    const note = annotator.note('The UNFCCC', 'markdown').readAll();
    note.edit(0, 10, '');
    assert.deepEqual(note.all(), []);
    note.edit(0, 0, 'A Paris\nAgreement');
    assert.equal(note.all().length, 1);
  });
});
