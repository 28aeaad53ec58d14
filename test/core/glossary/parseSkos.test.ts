import assert from 'node:assert/strict';
import { formatProblem } from '../../../src/core/glossary/problem';
import { readGlossary } from '../../../src/core/glossary/readGlossary';

const read = (data: unknown) =>
  readGlossary('v.skos.jsonld', typeof data === 'string' ? data : JSON.stringify(data));
const terms = (data: unknown) => read(data).glossary.terms;
const names = (data: unknown) => terms(data).map(term => term.names.map(name => name.text).join('='));
const problems = (data: unknown) => read(data).problems.map(formatProblem);

const skos = 'http://www.w3.org/2004/02/skos/core#';
const vocabulary = {
  '@context': { skos, dct: 'http://purl.org/dc/terms/' },
  '@graph': [
    {
      '@id': 'http://example.org/v',
      '@type': 'skos:ConceptScheme',
      'dct:title': [{ '@value': 'Steel words', '@language': 'en' }],
    },
    {
      '@id': 'http://example.org/v/dri',
      '@type': ['skos:Concept'],
      'skos:prefLabel': [
        { '@value': 'fer de réduction directe', '@language': 'fr' },
        { '@value': 'direct reduced iron', '@language': 'en-GB' },
      ],
      'skos:altLabel': [
        { '@value': 'DRI', '@language': 'en' },
        { '@value': 'FRD', '@language': 'fr' },
      ],
      'skos:hiddenLabel': 'direct-reduced iron',
      'skos:definition': [
        { '@value': 'Du fer.', '@language': 'fr' },
        { '@value': 'Iron made \n without melting.', '@language': 'en' },
      ],
      'skos:example': { '@value': 'DRI is shipped.', '@language': 'en' },
      'skos:notation': 'S-12',
      'skos:inScheme': { '@id': 'http://example.org/v' },
    },
  ],
};

describe('A SKOS vocabulary in JSON-LD', () => {
  it('gives a term for each concept', () => {
    const { glossary, problems: found } = read(vocabulary);
    assert.deepEqual(found, []);
    const [term, ...more] = glossary.terms;
    assert.deepEqual(more, []);
    assert.deepEqual(term, {
      id: 'direct-reduced-iron',
      category: 'Steel words',
      names: [
        { text: 'direct reduced iron' },
        { text: 'DRI' },
        { text: 'direct-reduced iron' },
        { text: 'S-12', match: 'never' },
      ],
      definition: 'Iron made without melting.',
      examples: ['DRI is shipped.'],
      context: [],
      notContext: [],
      notToConfuse: [],
      sources: [],
      translations: { fr: 'fer de réduction directe' },
      meta: { uri: 'http://example.org/v/dri' },
    });
    const place = glossary.places.get('direct-reduced-iron');
    const text = JSON.stringify(vocabulary);
    assert.equal(
      text.slice(place?.offset, (place?.offset ?? 0) + (place?.length ?? 0)),
      'direct reduced iron',
    );
  });

  it('may be written in each of the ways of JSON-LD', () => {
    for (const data of [
      { '@context': { s: skos }, '@id': 'x', 's:prefLabel': 'hot end', 's:altLabel': ['he'] },
      [{ [`${skos}prefLabel`]: [{ '@value': 'hot end' }], [`${skos}altLabel`]: [{ '@value': 'he' }] }],
      { '@context': { '@vocab': skos }, prefLabel: 'hot end', altLabel: 'he' },
      { prefLabel: { '@value': 'hot end' }, altLabel: [{ '@value': 'he' }] },
      {
        '@context': { label: `${skos}prefLabel`, also: { '@id': 'skos:altLabel' }, skos },
        label: 'hot end',
        also: 'he',
      },
      {
        '@context': { skos, prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' } },
        '@graph': [
          {
            prefLabel: { de: 'heißes Ende', en: ['hot end'] },
            'skos:altLabel': { '@value': 'he', '@language': 'en' },
          },
        ],
      },
      {
        '@context': ['https://example.org/context.jsonld', { '@language': 'en' }],
        type: 'Concept',
        id: 'a',
        prefLabel: 'hot end',
        altLabel: 'he',
      },
      { 'skos:topConcept': { 'skos:narrower': [{ 'skos:prefLabel': 'hot end', 'skos:altLabel': 'he' }] } },
    ]) {
      assert.deepEqual(names(data), ['hot end=he'], JSON.stringify(data));
    }
  });

  it('without English takes the language that most names have', () => {
    const label = (value: string, language: string) => ({ '@value': value, '@language': language });
    assert.deepEqual(
      names([
        { prefLabel: [label('Eisen', 'de'), label('fer', 'fr')] },
        { prefLabel: [label('acier', 'fr')] },
        { prefLabel: [label('fonte', 'fr')], altLabel: [label('Roheisen', 'de')] },
      ]),
      ['fer', 'acier', 'fonte'],
    );
  });

  it('says where it is no JSON, or no SKOS', () => {
    for (const [text, message] of [
      [
        '{"a": 1,\n "b" 2}',
        'v.skos.jsonld:2:6: This is not valid JSON: A colon is missing here. Nothing of the file is read.',
      ],
      ['{"a": [1 2]}', /:1:10: .*A comma or a closing bracket is missing here/],
      ['{"a": "x', /:1:7: .*not closed by a quotation mark/],
      ['{a: 1}', /:1:2: .*A key in quotation marks is missing here/],
      ['{"a": nul}', /:1:7: .*A value is missing here/],
      ['{} {}', /:1:4: .*Nothing may stand behind the end/],
      ['{"a": "\\q"}', /:1:7: .*A backslash/],
      ['', /:1:1: .*A value is missing here/],
      ['['.repeat(200_000), /:1:101: .*nested more than 100 levels/],
      ['{"a": 1}', /:1:1: No concept of SKOS/],
    ] as const) {
      const [problem = ''] = problems(text);
      if (typeof message === 'string') assert.equal(problem, message);
      else assert.match(problem, message, text.slice(0, 20));
    }
  });

  it('reads JSON as the language itself does', () => {
    const text =
      '{"prefLabel": "a\\u00e9\\ud83d\\ude00\\n\\"b\\"", "x": [-1.5e+3, true, null, {}], "y":\t[]}';
    assert.deepEqual(names(text), [JSON.parse(text).prefLabel.replace(/\s+/g, ' ')]);
  });
});
