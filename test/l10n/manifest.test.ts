import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readableStrings } from './readableStrings';

/** Names of the product: the same in every language. */
const brand = new Set(['LeadIT', 'LeadIT Companion']);

function json(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('The texts of the manifest (l10n)', () => {
  const read = readableStrings(json('package.json'));
  const keys = read.map(({ text }) => text).filter(text => /^%[^%]+%$/.test(text));
  const english = json('package.nls.json');
  const translations = readdirSync('.').filter(file => /^package\.nls\.[\w-]+\.json$/.test(file));

  it('all stand in package.nls.json, and package.json has their keys', () => {
    assert.ok(keys.length > 100);
    const plain = read.filter(({ text }) => !/^%[^%]+%$/.test(text) && !brand.has(text));
    assert.deepEqual(plain, []);
  });

  it('are those that are used, no more and no fewer', () => {
    const used = new Set(keys.map(key => key.slice(1, -1)));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  });

  it('are packaged', () => assert.match(readFileSync('.vscodeignore', 'utf8'), /^!package\.nls\*\.json$/m));

  for (const file of translations) {
    describe(`in ${file}`, () => {
      const texts = json(file);

      it('are complete', () => assert.deepEqual(Object.keys(texts), Object.keys(english)));

      it('keep code, placeholders, settings and the targets of links', () => {
        for (const [key, text] of Object.entries(english)) {
          assert.deepEqual(fixed(texts[key] ?? ''), fixed(text), key);
        }
      });
    });
  }
});

/** What a translation must not touch, sorted. */
function fixed(text: string): string[] {
  return [...text.matchAll(/`[^`]*`|\]\([^)]*\)|\$\([\w-]+\)|\*\[\w+\]:|\[@[\w-]+\]/g)].map(String).sort();
}
