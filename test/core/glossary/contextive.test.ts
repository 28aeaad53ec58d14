import assert from 'node:assert/strict';
import { formatProblem } from '../../../src/core/glossary/problem';
import { readGlossary } from '../../../src/core/glossary/readGlossary';
import { Annotator } from '../../../src/core/matching/annotate';

/**
 * What Contextive documents of its format (guides "Setting up glossaries" and "Defining terminology", read 2026-11),
 * with terms of our own.
 */
const everything = `imports:
  - "../shared/base.glossary.yml"
  - ./more.glossary.yaml
contexts:
  - name: Harvest
    domainVisionStatement: To bring in what has grown before it rains
    meta:
      "👥 Owner:": "[The field team](https://example.org/teams/field)"
    terms:
    - name: Load
      definition: As much as a wagon brings home at once.
      examples:
        - Each load is weighed before it is stored.
        - Two farmers may share a load.
      aliases:
        - wagonful
      meta:
          "🌐 Ref:": "[Notes](https://example.org/notes/load)"
          ✅: Approved
    - name: Route
      definition: |
        The way that a load takes
        from the field to the barn.
    - name: Short Route Rule
      definition: >-
        The rule that picks the route
        with the fewest gates.
    - name: Barn
  - name: Market
    domainVisionStatement: |
      To sell what was brought in.

      At a fair price.
    paths:
      - "/market/**"
      - '**/*.market.md'
    terms:
    - name: Route
      definition: The order in which stalls are visited.
  - terms:
      - name: Père
      - name: Straße
`;

describe("A glossary in Contextive's format", () => {
  const { glossary, problems } = readGlossary('farm.glossary.yml', everything);

  it('loads unchanged, with all it says', () => {
    assert.deepEqual(problems.map(formatProblem), []);
    assert.deepEqual(
      glossary.imports.map(({ path }) => path),
      ['../shared/base.glossary.yml', './more.glossary.yaml'],
    );
    assert.deepEqual(
      glossary.contexts.map(({ name, vision, paths, meta, terms }) => ({
        name,
        vision,
        paths,
        meta,
        terms: terms.length,
      })),
      [
        {
          name: 'Harvest',
          vision: 'To bring in what has grown before it rains',
          paths: [],
          meta: { '👥 Owner:': '[The field team](https://example.org/teams/field)' },
          terms: 4,
        },
        {
          name: 'Market',
          vision: 'To sell what was brought in.\n\nAt a fair price.',
          paths: ['/market/**', '**/*.market.md'],
          meta: {},
          terms: 1,
        },
        { name: '', vision: undefined, paths: [], meta: {}, terms: 2 },
      ],
    );
    const [load, route, rule, barn] = glossary.terms;
    assert.deepEqual(load?.names, [{ text: 'Load' }, { text: 'wagonful' }]);
    assert.deepEqual(load?.examples, [
      'Each load is weighed before it is stored.',
      'Two farmers may share a load.',
    ]);
    assert.deepEqual(load?.meta, { '🌐 Ref:': '[Notes](https://example.org/notes/load)', '✅': 'Approved' });
    assert.equal(route?.definition, 'The way that a load takes\nfrom the field to the barn.');
    assert.equal(rule?.definition, 'The rule that picks the route with the fewest gates.');
    assert.equal(barn?.definition, '');
  });

  for (const [what, text, names] of [
    ['the least there can be', 'contexts:\n', []],
    ['a context without terms', 'contexts:\n  - name: Empty\n', []],
    ['an empty list of terms', 'contexts:\n  - terms:\n', []],
    ['a context of nothing but terms', 'contexts:\n  - terms:\n    - name: firstTerm\n', ['firstTerm']],
    ['nothing but imports', 'imports:\n  - a.glossary.yml\n', []],
    [
      'a long name over lines',
      'contexts:\n  - name: >+\n      a name over\n      two lines\n\n    terms:\n    - name: >-\n        one\n        term\n',
      ['one term'],
    ],
    [
      'compound names',
      'contexts: [{ terms: [{ name: shortRouteRule }, { name: short_route_rule }, { name: short-route-rule }] }]',
      ['shortRouteRule', 'short_route_rule', 'short-route-rule'],
    ],
    ['Chinese names', 'contexts: [{ terms: [{ name: 路线, aliases: [线路] }] }]', ['路线']],
  ] as const) {
    it(`may be ${what}`, () => {
      const read = readGlossary('a.glossary.yml', text);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(
        read.glossary.terms.map(term => term.names[0].text),
        names,
      );
      assert.equal(new Set(read.glossary.terms.map(term => term.id)).size, names.length);
    });
  }

  it('explains a note: plurals, aliases, several meanings, phrases before their words, accents', () => {
    const annotator = new Annotator([{ glossary: 'farm', terms: glossary.terms }]);
    const note =
      'Three loads, then a wagonful. By the short route rule a ROUTE ends at the pere of the strasse.';
    assert.deepEqual(
      annotator
        .annotate(note, 'markdown')
        .map(({ from, to, meanings }) => [
          note.slice(from, to),
          meanings.map(({ term }) => term.id).join(' '),
        ]),
      [
        ['loads', 'load'],
        ['wagonful', 'load'],
        ['short route rule', 'short-route-rule'],
        ['ROUTE', 'route route-2'],
        ['pere', 'pere'],
        ['strasse', 'straße'],
      ],
    );
  });
});
