import assert from 'node:assert/strict';
import { expansionGuess } from '../../../src/core/glossary/expansionGuess';

describe('The expansion of an acronym is guessed', () => {
  for (const [acronym, note, expected] of [
    ['NDC', 'Each nationally determined contribution (NDC) is public.', 'nationally determined contribution'],
    ['NDC', 'All nationally determined contributions (NDCs) count.', 'nationally determined contributions'],
    [
      'LeadIT',
      'The Leadership Group for Industry Transition (LeadIT).',
      'Leadership Group for Industry Transition',
    ],
    ['CBAM', 'The **Carbon Border\nAdjustment Mechanism** (CBAM).', 'Carbon Border Adjustment Mechanism'],
    ['GST', 'At the GST (global stocktake) they met.', 'global stocktake'],
    ['GST', 'The goods and services tax is not meant. Global stocktake (GST).', 'Global stocktake'],
    ['SEK', 'The SEK (the Swedish krona) fell.', undefined],
    ['CBAM', 'Importers pay (CBAM).', undefined],
    ['CBAM', 'CBAM came into force in 2026.', undefined],
    ['UNFCCC', 'no such name here', undefined],
    ['A', 'Any (A)', undefined],
  ] as const) {
    it(`for ${acronym} in "${note.replace(/\s+/g, ' ')}"`, () => {
      assert.equal(expansionGuess(note, acronym), expected);
    });
  }

  it('in time that grows with the note, however often the acronym stands there', () => {
    const note = `${'x (NDC) '.repeat(20_000)}nationally determined contribution (NDC)`;
    assert.equal(expansionGuess(note, 'NDC'), 'nationally determined contribution');
  });
});
