import assert from 'node:assert/strict';
import { conflicts } from '../../../src/core/glossary/conflicts';
import { termOf } from '../../../src/core/glossary/termOf';

const placed = (glossary: string, name: string, ...aliases: string[]) => ({
  term: termOf({ name, aliases }, name, ''),
  glossary: { glossary },
});
const told = (...terms: readonly ReturnType<typeof placed>[]) =>
  conflicts(terms).map(
    ({ name, meanings }) => `${name}: ${meanings.map(({ glossary }) => glossary.glossary).join(', ')}`,
  );

describe('Conflicts between glossaries', () => {
  it('are names that several of them explain', () => {
    assert.deepEqual(told(placed('a', 'One'), placed('a', 'Two'), placed('b', 'Two'), placed('c', 'Two')), [
      'Two: a, b, c',
    ]);
  });

  it('are not two terms of the same glossary', () => {
    assert.deepEqual(told(placed('a', 'One'), placed('a', 'One'), placed('b', 'Two')), []);
  });

  it('are found whatever the case, the accents and the hyphens', () => {
    assert.deepEqual(told(placed('a', 'Net-Zero État'), placed('b', 'net zero etat')), [
      'Net-Zero État: a, b',
    ]);
  });

  it('are found among other names, and told once for the same terms', () => {
    assert.deepEqual(told(placed('a', 'X', 'Y', 'Z'), placed('b', 'Z', 'Y')), ['Y: a, b']);
  });

  it('are linear in the terms', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => placed(`g${i % 100}`, `Name ${i >> 1}`));
    assert.equal(conflicts(many).length, 10_000);
  });
});
