import { strict as assert } from 'node:assert';
import { longDate } from '../../../src/core/reading/longDate';

describe('dates', () => {
  it('are said as precisely as they are known', () => {
    assert.deepEqual(
      ['2026', '2026-07', '2023-12-01'].map(date => longDate(date)),
      ['2026', 'July 2026', '1 December 2023'],
    );
  });

  it('are said in the language of the reader', () => {
    const said = (language: string) =>
      ['2026', '2026-07', '2023-12-01'].map(date => longDate(date, language));
    assert.deepEqual(said('sv'), ['2026', 'juli 2026', '1 december 2023']);
    assert.deepEqual(said('hi'), ['2026', 'जुलाई 2026', '1 दिसंबर 2023']);
    assert.equal(longDate('soon', 'sv'), 'soon');
  });

  it('that are none stay as they are', () => {
    assert.deepEqual(
      ['', 'soon', '2026-13', '26-07'].map(date => longDate(date)),
      ['', 'soon', '2026-13', '26-07'],
    );
  });
});
