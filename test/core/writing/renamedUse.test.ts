import assert from 'node:assert/strict';
import { renamedUse } from '../../../src/core/writing/renamedUse';

describe('A use after its name was changed', () => {
  for (const [text, name, plural, next, after] of [
    ['legal policy', 'legal policy', false, 'cover rule', 'cover rule'],
    ['Legal policy', 'legal policy', false, 'cover rule', 'Cover rule'],
    ['LEGAL POLICY', 'legal policy', false, 'cover rule', 'COVER RULE'],
    ['legal policies', 'legal policy', true, 'cover rule', 'cover rules'],
    ['Legal Policy', 'Legal Policy', false, 'Cover Rule', 'Cover Rule'],
    ['legal policy', 'Legal Policy', false, 'Cover Rule', 'cover rule'],
    ['legal policy', 'Legal Policy', false, 'EU Rule', 'EU rule'],
    ['LPX', 'LPX', false, 'CRX', 'CRX'],
    ['LPXs', 'LPX', true, 'CRX', 'CRXs'],
    ['legal-policy', 'legal policy', false, 'cover rule', 'cover rule'],
    ['legal policy', 'legal policy', false, 'CRX', 'CRX'],
    ['legal** policy', 'legal policy', false, 'cover rule', 'cover rule**'],
    ['legal **policy', 'legal policy', false, 'cover rule', '**cover rule'],
    ['legal\n> policy', 'legal policy', false, 'cover rule', 'cover rule'],
  ] as const) {
    it(`${text} (${name}) is ${after}`, () => assert.equal(renamedUse({ text, name, plural }, next), after));
  }
});
