import assert from 'node:assert/strict';
import { translatedNames } from '../../../src/core/glossary/translatedNames';

describe('Names in other languages', () => {
  it('are one for each language, or two when another one stands in brackets', () => {
    const translations = { sv: 'Ramkonventionen (klimatkonventionen)', fr: 'Accord de Paris', de: '(so)' };
    assert.deepEqual(translatedNames({ translations }), [
      'Ramkonventionen',
      'klimatkonventionen',
      'Accord de Paris',
      '(so)',
    ]);
  });
});
