import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeTerm, type TermChanges } from '../../../src/core/glossary/changeTerm';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { inEnglish, say } from '../../../src/core/glossary/sentence';
import { applyEdits } from '../../../src/core/glossary/textEdit';
import { tries } from '../tries';
import { arbitraryDraft, arbitraryGlossary } from './arbitraryGlossary';

const text = `contexts:
  - name: Orders
    terms:
      - name: "order" # the word of the law
        # who wrote this?
        definition: |   # long
          What was bought.
        aliases:        # as heard
          - purchase
          # from the old system
          - po # an abbreviation
          - deal
        meta:
          owner: us
          link: x # soon
        asOf: 2026-07
      - { name: basket, aliases: [cart, trolley] } # short
`;

function change(id: string, changes: TermChanges, before = text): string {
  const result = changeTerm(before, id, changes);
  assert.ok('edits' in result, 'fault' in result ? inEnglish(result.fault) : '');
  return applyEdits(before, result.edits);
}

describe('Changing a term', () => {
  for (const [what, id, changes, from, to] of [
    ['a name', 'order', { name: 'deal: x' }, '"order" #', '"deal: x" #'],
    [
      'a long text',
      'order',
      { definition: 'A sale.' },
      '|   # long\n          What was bought.\n',
      'A sale.\n',
    ],
    [
      'a short text into a long one',
      'order',
      { asOf: 'a\nb' },
      'asOf: 2026-07',
      'asOf: |-\n          a\n          b',
    ],
    [
      'an item added',
      'order',
      { aliases: ['purchase', 'po', 'x', 'deal'] },
      '          - deal',
      '          - x\n          - deal',
    ],
    [
      'an item taken out',
      'order',
      { aliases: ['po', 'deal'] },
      '- purchase\n          # from the old system\n          - po',
      '- po',
    ],
    ['the last item taken out', 'order', { aliases: ['purchase', 'po'] }, '          - deal\n', ''],
    [
      'all items',
      'order',
      { aliases: ['x'] },
      '- purchase\n          # from the old system\n          - po # an abbreviation\n          - deal',
      '- x',
    ],
    [
      'no items any more',
      'order',
      { aliases: [] },
      '        aliases:        # as heard\n          - purchase\n          # from the old system\n          - po # an abbreviation\n          - deal\n',
      '',
    ],
    ['an entry', 'order', { meta: { owner: 'them', link: 'x' } }, 'owner: us', 'owner: them'],
    ['an entry taken out', 'order', { meta: { link: 'x' } }, 'owner: us\n          link', 'link'],
    ['all entries', 'order', { meta: { a: 'b' } }, 'owner: us\n          link: x # soon', 'a: b # soon'],
    [
      'a new key',
      'order',
      { topic: 'steel', status: 'ended' },
      '2026-07\n',
      '2026-07\n        topic: steel\n        status: ended\n',
    ],
    ['a key taken out', 'order', { asOf: undefined }, '        asOf: 2026-07\n', ''],
    [
      'flow style',
      'basket',
      { aliases: ['cart', 'a, b'], definition: 'x\ny' },
      '[cart, trolley] }',
      '[cart, "a, b"], definition: "x\\ny" }',
    ],
    ['a key of flow style taken out', 'basket', { aliases: undefined }, ', aliases: [cart, trolley] }', ' }'],
    [
      'nothing',
      'order',
      { name: 'order', aliases: ['purchase', 'po', 'deal'], definition: 'What was bought.' },
      '',
      '',
    ],
  ] as const) {
    it(`touches nothing else: ${what}`, () => {
      assert.equal(change(id, changes), text.replace(from, to));
      const crlf = (lf: string) => lf.replace(/\n/g, '\r\n');
      assert.equal(change(id, changes, crlf(text)), crlf(text.replace(from, to)));
    });
  }

  it('that is not there, or takes the name away, says so', () => {
    assert.deepEqual(changeTerm(text, 'gone', {}), {
      fault: say`The term "${'gone'}" is not in this file any more.`,
    });
    assert.deepEqual(changeTerm(text, 'order', { name: ' ' }), { fault: say`A term needs a name.` });
  });

  it('of any glossary gives that term its new values and leaves the others', () => {
    fc.assert(
      fc.property(arbitraryGlossary, arbitraryDraft, fc.nat(8), (before, draft, position) => {
        const old = parseGlossary('', before).glossary.terms;
        const term = old[position % Math.max(1, old.length)];
        if (!term) return;
        // the name stays, and so does the id that comes from it
        const changes: TermChanges = { ...draft, name: term.names[0].text };
        const result = changeTerm(before, term.id, changes);
        assert.ok('edits' in result);
        const after = applyEdits(before, result.edits);
        const { glossary, problems } = parseGlossary('', after);
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error'),
          [],
          after,
        );
        assert.deepEqual(
          glossary.terms.filter(each => each.id !== term.id),
          old.filter(each => each !== term),
          after,
        );
        const changed = glossary.terms.find(each => each.id === term.id);
        if ('definition' in draft) assert.equal(changed?.definition, draft.definition?.trim(), after);
        if ('expansion' in draft) assert.equal(changed?.expansion, draft.expansion?.trim(), after);
        if ('examples' in draft)
          assert.deepEqual(
            changed?.examples,
            draft.examples?.map(each => each.trim()),
            after,
          );
        if ('meta' in draft) assert.deepEqual(changed?.meta, { ...draft.meta }, after);
        if (before.includes('# name'))
          assert.equal(after.split('# name').length, before.split('# name').length);
        if (before.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
      }),
      tries(300),
    );
  });
});
