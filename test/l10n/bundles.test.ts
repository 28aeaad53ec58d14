import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { wordsOnScreen } from '../../scripts/l10n/wordsOnScreen';

/** What may be the same in another language. */
const alike = new Set(['BibTeX', 'Data: {0}', 'LeadIT Companion', '1 problem', '1 term']);

describe('The bundles of l10n/', () => {
  const languages = readdirSync('l10n').map(file => /^bundle\.l10n\.([\w-]+)\.json$/.exec(file)?.[1] ?? file);
  let words: readonly string[] = [];

  before('ask the sources for their words', async function () {
    this.timeout(30_000);
    words = await wordsOnScreen('.');
  });

  it('are found by VS Code, and packaged', () => {
    assert.equal(JSON.parse(readFileSync('package.json', 'utf8')).l10n, './l10n');
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!l10n\/\*\.json$/m);
    assert.ok(words.length > 200);
  });

  it('are there for the languages of the manifest', () => {
    const manifests = readdirSync('.').flatMap(
      file => /^package\.nls\.([\w-]+)\.json$/.exec(file)?.[1] ?? [],
    );
    assert.ok(languages.length >= 2);
    assert.deepEqual(languages, manifests);
  });

  for (const language of languages) {
    describe(`for ${language}`, () => {
      const texts: Record<string, string> = JSON.parse(
        readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'),
      );

      it('have all the words of the host, and no others', () =>
        assert.deepEqual(Object.keys(texts).sort(), words));

      it('are translated', () => {
        const same = Object.entries(texts).filter(([english, text]) => english === text);
        assert.deepEqual(
          same.map(([english]) => english).filter(english => !alike.has(english)),
          [],
        );
      });

      it('keep placeholders, icons and settings', () => {
        for (const [english, text] of Object.entries(texts)) {
          assert.deepEqual(fixed(text), fixed(english), english);
        }
      });
    });
  }
});

/** What a translation must not touch, sorted: a placeholder may come more than once, but not be lost. */
function fixed(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\d\}|\$\([\w-]+\)|`[^`]*`|leadit\.[\w.]+/g)].map(String))].sort();
}
