import { strict as assert } from 'node:assert';
import { type Address, addressOfPath, formatAddress, parseAddress } from '../../../src/core/reading/address';

describe('an address in the reader', () => {
  const addresses: readonly (readonly [string, Address])[] = [
    ['leadit-2-0', { kind: 'topic', id: 'leadit-2-0' }],
    ['group:steel', { kind: 'group', id: 'steel' }],
    ['term:ndc', { kind: 'term', ref: 'ndc' }],
    ['term:file:///a/b.yml#x', { kind: 'term', ref: 'file:///a/b.yml#x' }],
    ['reference:', { kind: 'reference' }],
  ];
  for (const [text, address] of addresses) {
    it(`is written as ${text} and read back`, () => {
      assert.equal(formatAddress(address), text);
      assert.deepEqual(parseAddress(text), address);
    });
  }

  for (const text of ['', 'reference:x', 'other:x', 'a b']) {
    it(`is that of a topic when it is anything else: "${text}"`, () =>
      assert.deepEqual(parseAddress(text), { kind: 'topic', id: text }));
  }
});

describe('the path of a link from outside', () => {
  it('means a topic', () =>
    assert.deepEqual(addressOfPath('/topic/leadit-2-0'), { kind: 'topic', id: 'leadit-2-0' }));

  it('means a term, perhaps of a glossary file', () => {
    assert.deepEqual(addressOfPath('/term/ndc'), { kind: 'term', ref: 'ndc' });
    assert.deepEqual(addressOfPath('/term/file:///a/b.yml#x'), { kind: 'term', ref: 'file:///a/b.yml#x' });
  });

  for (const path of [
    '',
    '/',
    '/topic',
    '/topic/',
    '/topic/a/b',
    '/topic/../term/a',
    '/topic/group:steel',
    '/topic/a b',
    '/topic/<img src=x>',
    '/topic/a\n',
    '/topic/a\u202Eb',
    `/topic/${'a'.repeat(301)}`,
    '/Topic/a',
    '/topics/a',
    '/term/',
    '/term/a\u0000b',
    `/term/${'a'.repeat(301)}`,
    '/command/workbench.action.quit',
    '/reference/',
    '//topic/a',
    'topic/a',
  ]) {
    it(`means nothing when it is ${JSON.stringify(path.slice(0, 40))}`, () =>
      assert.equal(addressOfPath(path), undefined));
  }
});
