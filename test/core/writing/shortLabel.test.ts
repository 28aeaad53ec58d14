import assert from 'node:assert/strict';
import { shortLabel } from '../../../src/core/writing/shortLabel';

describe('The label of a name', () => {
  const full = 'United Nations Framework Convention on Climate Change';

  it('is the name where that is short', () => {
    for (const name of ['', 'NDC', 'net zero']) assert.equal(shortLabel(name, 40), name);
    assert.equal(shortLabel(full, full.length), full);
  });

  it('leaves words out in the middle, and keeps apart what differs at the end', () => {
    assert.equal(shortLabel(full, 44), 'United Nations … on Climate Change');
    assert.equal(shortLabel(`${full} (UNFCCC)`, 44), 'United Nations … on Climate Change (UNFCCC)');
  });

  it('is never longer than it may be, as long as there are words to leave out', () => {
    for (let most = 20; most < 70; most++) assert.ok(shortLabel(full, most).length <= most, String(most));
    assert.equal(shortLabel('Donaudampfschifffahrtsgesellschaft', 20), 'Donaudampfschifffahrtsgesellschaft');
  });
});
