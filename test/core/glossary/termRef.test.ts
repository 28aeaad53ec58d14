import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtIn, formatTermRef, parseTermRef } from '../../../src/core/glossary/termRef';
import { tries } from '../tries';

describe('A reference to a term', () => {
  it('is the bare id for a built-in term', () => {
    assert.equal(formatTermRef({ glossary: builtIn, id: 'unfccc' }), 'unfccc');
    assert.deepEqual(parseTermRef('unfccc'), { glossary: builtIn, id: 'unfccc' });
  });

  it('names the glossary of any other term', () => {
    const glossary = 'file:///notes/team.glossary.yml';
    assert.equal(formatTermRef({ glossary, id: 'ndc' }), `${glossary}#ndc`);
  });

  it('comes back whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (glossary, id) => {
        assert.deepEqual(parseTermRef(formatTermRef({ glossary, id })), { glossary, id });
      }),
      tries(100),
    );
    const nasty = { glossary: 'vscode-vfs://github/a%20b#c%2523', id: '100 %#25' };
    assert.deepEqual(parseTermRef(formatTermRef(nasty)), nasty);
  });
});
