import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const guide = readFileSync('docs/glossaries.md', 'utf8');
const examples = [...guide.matchAll(/^```(yaml|markdown|csv|json|xml)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);
const ending: Readonly<Record<string, string>> = {
  ...{ yaml: 'glossary.yml', markdown: 'glossary.md', csv: 'glossary.csv' },
  ...{ json: 'skos.jsonld', xml: 'tbx' },
};

describe('The guide to glossaries', () => {
  it('has examples of each kind', () => {
    assert.deepEqual([...new Set(examples.map(({ language }) => language))].sort(), [
      ...['csv', 'json', 'markdown', 'xml', 'yaml'],
    ]);
  });

  for (const { language, text } of examples) {
    it(`has an example that loads without a problem: ${text.split('\n', 1)[0]}`, () => {
      const { glossary, problems } = readGlossary(`example.${ending[language]}`, text);
      assert.deepEqual(problems, []);
      assert.ok(glossary.terms.length + glossary.imports.length > 0);
    });
  }

  it('says what the examples mean', () => {
    const names = (language: string) =>
      examples
        .filter(example => example.language === language)
        .flatMap(({ text }) => readGlossary(`a.${ending[language]}`, text).glossary.terms)
        .map(term => term.names.map(name => name.text).join(' = '));
    assert.deepEqual(names('markdown'), [
      'DRI = direct reduced iron = sponge iron = DR iron',
      'Blast furnace',
      'Electric arc furnace = EAF',
    ]);
    for (const imported of ['json', 'xml']) {
      assert.deepEqual(names(imported), ['direct reduced iron = sponge iron'], imported);
    }
    assert.deepEqual(names('csv'), ['DRI = direct reduced iron = sponge iron = DR iron']);
    assert.deepEqual(names('yaml').slice(0, 2), ['HYBRIT', 'SRU = Steel Research Unit = steel unit']);
  });
});
