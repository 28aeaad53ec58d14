import assert from 'node:assert/strict';
import { pathFilter } from '../../../src/core/glossary/pathFilter';

describe('The paths of a context', () => {
  it('mean every file when there are none', () => {
    assert.equal(pathFilter([])('a.md'), true);
    assert.equal(pathFilter([])(undefined), true);
  });

  for (const [glob, file, meant] of [
    ['**/steel/**', 'notes/steel/a.md', true],
    ['**/steel/**', 'steel/deep/er/a.md', true],
    ['**/steel/**', 'notes/cement/a.md', false],
    ['*.md', 'notes/a.md', true],
    ['/notes/*.md', 'notes/a.md', true],
    ['/notes/*.md', 'other/notes/a.md', false],
    ['steel', 'notes/steel/a.md', true],
  ] as const) {
    it(`${glob} ${meant ? 'means' : 'does not mean'} ${file}`, () => {
      assert.equal(pathFilter([glob])(file), meant);
    });
  }

  it('are none of a file that lies nowhere yet, or outside', () => {
    assert.equal(pathFilter(['**'])(undefined), false);
    assert.equal(pathFilter(['**'])('../a.md'), false);
  });

  it('cost no more for a hostile glob', () => {
    for (const glob of [
      `${'**/'.repeat(40)}x`,
      `${'*a'.repeat(20)}b`,
      '*a*a*a',
      `(a+)+${'a'.repeat(250)}$`,
    ]) {
      assert.equal(pathFilter([glob])(`${'a/'.repeat(40)}${'a'.repeat(250)}y`), false);
    }
  });
});
