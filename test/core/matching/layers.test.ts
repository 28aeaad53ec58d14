import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import type { Term } from '../../../src/core/glossary/term';
import { Annotator } from '../../../src/core/matching/annotate';
import type { Annotation } from '../../../src/core/matching/annotation';
import { FormIndex } from '../../../src/core/matching/formIndex';
import { tries } from '../tries';

/** Terms by their names, aliases after a slash. */
function terms(...names: readonly string[]): readonly Term[] {
  const list = names.map(name => {
    const [first, ...aliases] = name.split('/');
    return `      - { name: "${first}", aliases: [${aliases.map(alias => `"${alias}"`).join(', ')}] }`;
  });
  return parseGlossary('g', `contexts:\n  - name: Team\n    terms:\n${list.join('\n')}\n`).glossary.terms;
}

const shape = (annotations: readonly Annotation[]) =>
  annotations.map(({ from, to, meanings }) => [
    from,
    to,
    meanings.map(({ term, glossary, reason }) => `${glossary}/${term.id} (${reason.rule})`),
  ]);

describe('Layered glossaries', () => {
  const annotator = new Annotator([
    { glossary: 'team', terms: terms('Polaris/North Star', 'CBAM') },
    { glossary: 'built-in', terms: terms('CBAM', 'net zero') },
  ]);
  const glossariesAt = (text: string, order?: readonly string[]) =>
    annotator
      .annotate(text, 'plaintext', order && { order })
      .map(({ meanings }) => meanings.map(({ glossary }) => glossary).join('+'));

  it('give all meanings of a name, those of the nearest glossary first', () => {
    assert.deepEqual(glossariesAt('CBAM and net zero'), ['team+built-in', 'built-in']);
    assert.deepEqual(glossariesAt('CBAM', ['built-in', 'team']), ['built-in+team']);
  });

  it('are seen only by the notes in whose order they are', () => {
    assert.deepEqual(glossariesAt('CBAM for Polaris', ['built-in']), ['built-in']);
    assert.deepEqual(glossariesAt('CBAM for Polaris', ['none such', 'team']), ['team', 'team']);
    assert.deepEqual(glossariesAt('CBAM for Polaris', []), []);
  });

  it('do not let a word stand in the way of a glossary that is not seen', () => {
    const own = new Annotator([
      { glossary: 'a', terms: terms('net zero club') },
      { glossary: 'b', terms: terms('net zero') },
    ]);
    const [found] = own.annotate('a net zero club', 'plaintext', { order: ['b'] });
    assert.deepEqual(found && [found.from, found.to], [2, 10]);
  });

  it('leave the plural to a term that is really called so only where that term is seen', () => {
    const own = new Annotator([
      { glossary: 'a', terms: terms('SIDS') },
      { glossary: 'b', terms: terms('SID') },
    ]);
    const ids = (order: readonly string[]) =>
      own.annotate('SIDs', 'plaintext', { order }).map(({ terms: [term] }) => term?.id);
    assert.deepEqual(ids(['a', 'b']), ['sid']);
    assert.deepEqual(ids(['a']), []);
  });

  it('tell a note that it is out of date', () => {
    const own = new Annotator([{ glossary: 'a', terms: terms('Polaris') }]);
    const note = own.note('Polaris', 'markdown').readAll();
    assert.equal(note.isOutdated, false);
    own.set('b', terms('Vega'));
    assert.equal(note.isOutdated, true);
    assert.equal(own.note('Polaris', 'markdown').isOutdated, false);
    const before = own.note('Polaris', 'markdown');
    own.delete('no such glossary');
    assert.equal(before.isOutdated, false);
  });

  const name = fc.constantFrom(
    ...['net', 'net zero', 'net zero gap', 'zero', 'NDC', 'NDCs', 'colour fund', 'colour', 'REDD+', '1.5 °C'],
    ...['Paris Agreement', 'agreement', 'Héroult', 'gap fund', 'fund', 'aluminium', 'CCU', 'CCUS', '+'],
  );
  const glossary = fc.constantFrom('a', 'b', 'c', 'd');
  const change = fc.record({
    glossary,
    names: fc.option(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), { nil: undefined }),
  });
  const words = [
    'net zero gap fund',
    'NDCs and CCUS',
    'color fund',
    'REDD+ at 1.5°C',
    'Paris Agreement',
    'aluminum',
  ];

  it('are after any changes as if they had been so from the start', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 25 }),
        fc.array(fc.constantFrom(...words), { maxLength: 12 }),
        fc.shuffledSubarray(['a', 'b', 'c', 'd']),
        (changes, parts, order) => {
          const text = parts.join(', ');
          const changed = new Annotator();
          const state = new Map<string, readonly Term[]>();
          for (const { glossary, names } of changes) {
            if (names) {
              const now = terms(...names);
              changed.set(glossary, now);
              state.set(glossary, now);
            } else {
              changed.delete(glossary);
              state.delete(glossary);
            }
          }
          const fresh = new Annotator([...state].map(([glossary, terms]) => ({ glossary, terms })));
          assert.deepEqual([...changed.glossaries].sort(), [...state.keys()].sort());
          assert.deepEqual(
            shape(changed.annotate(text, 'plaintext', { order })),
            shape(fresh.annotate(text, 'plaintext', { order })),
          );
        },
      ),
      tries(300),
    );
  });

  it('leave nothing behind, however often one is changed', () => {
    const names = (round: number) => Array.from({ length: 50 }, (_, i) => `name ${round} of ${i} thing`);
    const index = new FormIndex([{ glossary: 'team', terms: terms('net zero') }]);
    const { size } = index.edges;
    assert.ok(size > 0);
    for (let round = 0; round < 40; round++) {
      index.set('draft', terms(...names(round)));
      assert.ok(index.edges.size > size && index.edges.size < size + 50 * 10);
    }
    index.delete('draft');
    assert.equal(index.edges.size, size);
  });
});
