import { strict as assert } from 'node:assert';
import { longDate } from '../../../src/core/reading/longDate';

describe('dates', () => {
  it('are said as precisely as they are known', () => {
    assert.deepEqual(['2026', '2026-07', '2023-12-01'].map(longDate), [
      '2026',
      'July 2026',
      '1 December 2023',
    ]);
  });

  it('that are none stay as they are', () => {
    assert.deepEqual(['', 'soon', '2026-13', '26-07'].map(longDate), ['', 'soon', '2026-13', '26-07']);
  });
});
