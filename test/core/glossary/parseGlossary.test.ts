import assert from 'node:assert/strict';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';

const parse = (text: string) => parseGlossary('team.glossary.yml', text);
const messages = (text: string) => parse(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('A glossary file', () => {
  it("in Contextive's format loads unchanged", () => {
    const { glossary, problems } = parse(`
imports:
  - ../shared/base.glossary.yml
contexts:
  - name: Orders
    domainVisionStatement: To take orders.
    paths:
      - "/orders/**"
    meta:
      owner: The orders team
    terms:
      - name: basket
        definition: What a customer means to buy.
        examples:
          - The basket is empty.
        aliases:
          - cart
        meta:
          link: https://example.org
      - name: checkout
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      glossary.imports.map(({ path, place }) => [path, place.line, place.column]),
      [['../shared/base.glossary.yml', 3, 5]],
    );
    assert.deepEqual(
      glossary.contexts.map(({ name, vision, paths, meta, terms }) => [
        name,
        vision,
        paths,
        meta,
        terms.length,
      ]),
      [['Orders', 'To take orders.', ['/orders/**'], { owner: 'The orders team' }, 2]],
    );
    const [basket, checkout] = glossary.terms;
    assert.equal(basket?.id, 'basket');
    assert.equal(basket?.category, 'Orders');
    assert.deepEqual(basket?.names, [{ text: 'basket' }, { text: 'cart' }]);
    assert.deepEqual(basket?.examples, ['The basket is empty.']);
    assert.deepEqual(basket?.meta, { link: 'https://example.org' });
    assert.equal(checkout?.definition, '');
  });

  it('keeps what is good beside what is wrong', () => {
    const text = `contexts:
  - terms:
      - definition: no name
      - name: good
      - name: good
      - name: ruled
        match: sometimes
        colour: red
`;
    assert.deepEqual(messages(text), [
      '3: This term has no name. Add a line "name: …".',
      '5: "good" is already a term of this context, on line 4. Make one of the two, or give this one an "id" of its own.',
      '8: "colour" is not a key of a term. Known keys: name, definition, examples, aliases, meta, id, expansion, match, context, notContext, notToConfuse, topic, sources, asOf, status, translations, evidence.',
      '7: "sometimes" is not known here. It must be one of: any, exact, context, phrase, never.',
    ]);
    assert.deepEqual(
      parse(text).glossary.terms.map(term => term.id),
      ['good', 'good-2', 'ruled'],
    );
  });

  it('reads dates and numbers as they are written', () => {
    const { glossary } = parse('contexts: [{ terms: [{ name: 1.50, asOf: 2026-07, definition: yes }] }]');
    assert.deepEqual(glossary.terms[0]?.names, [{ text: '1.50' }]);
    assert.equal(glossary.terms[0]?.asOf, '2026-07');
    assert.equal(glossary.terms[0]?.definition, 'yes');
  });

  it('gives names rules of their own', () => {
    const { glossary } = parse(
      'contexts: [{ terms: [{ name: GST, match: context, expansion: global stocktake, aliases: [GST1, { name: GS, match: never }, { name: stock, status: superseded }, { name: "14", match: context, needs: own words }] }] }]',
    );
    assert.deepEqual(glossary.terms[0]?.names, [
      { text: 'GST', match: 'context' },
      { text: 'global stocktake' },
      { text: 'GST1' },
      { text: 'GS', match: 'never' },
      { text: 'stock', status: 'superseded' },
      { text: '14', match: 'context', needs: 'own words' },
    ]);
  });

  it('warns that only a name with evidence can need its own words', () => {
    const text = 'contexts: [{ terms: [{ name: a, aliases: [{ name: b, needs: own words }] }] }]';
    assert.deepEqual(messages(text), ['1: "needs" says what opens a name with "match: context". Add that.']);
  });

  it('tells of another name that is also the name of another term, and keeps both', () => {
    const text = `contexts:
  - terms:
      - name: Basket
        aliases: [cart, CAN, { name: cup }]
      - { name: cart, expansion: basket }
      - name: can
      - { name: cup, notToConfuse: [{ id: basket, reason: smaller }] }
`;
    assert.deepEqual(messages(text), [
      '4: "cart" is also the name of the term on line 5. Both meanings are shown; take it out here if one is meant.',
      '5: "basket" is also the name of the term on line 3. Both meanings are shown; take it out here if one is meant.',
    ]);
    assert.deepEqual(
      parse(text).problems.map(({ column, endColumn, severity }) => [column, endColumn, severity]),
      [
        [19, 23, 'warning'],
        [34, 40, 'warning'],
      ],
    );
    assert.equal(parse(text).glossary.terms.length, 4);
  });

  it('asks back when a key or a rule is nearly right', () => {
    assert.deepEqual(
      messages('contexts:\n  - terms:\n      - name: a\n        definiton: b\n        match: exakt\n'),
      [
        '4: "definiton" is not a key of a term. Did you mean "definition"?',
        '5: "exakt" is not known here. Did you mean "exact"?',
      ],
    );
  });

  it('lets each context have its own meaning of a name', () => {
    const text =
      'contexts: [{ name: Cargo, terms: [{ name: Policy }] }, { name: Billing, terms: [{ name: Policy }] }]';
    assert.deepEqual(messages(text), []);
    assert.deepEqual(
      parse(text).glossary.terms.map(({ id, category }) => [id, category]),
      [
        ['policy', 'Cargo'],
        ['policy-2', 'Billing'],
      ],
    );
  });

  it('keeps a term whose id is taken, under another one', () => {
    const text =
      'contexts:\n- terms:\n  - { name: a, id: x }\n  - { name: b, id: x }\n  - { name: c, id: x-2 }\n';
    assert.deepEqual(messages(text), [
      '4: The id "x" is taken by the term on line 3. Give this one an "id" of its own.',
      '5: The id "x-2" is taken by the term on line 4. Give this one an "id" of its own.',
    ]);
    assert.deepEqual(
      parse(text).glossary.terms.map(({ id }) => id),
      ['x', 'x-2', 'x-2-2'],
    );
  });

  it('knows the place of each name, in any writing', () => {
    const text =
      '# äöü 🌍\r\ncontexts:\r\n- terms:\r\n  - id: b\r\n    name: "basket"\r\n  - { id: c, name: cart }\r\n';
    const { places } = parse(text).glossary;
    for (const [id, written] of [
      ['b', '"basket"'],
      ['c', 'cart'],
    ] as const) {
      const place = places.get(id);
      assert.equal(text.slice(place?.offset, (place?.offset ?? 0) + (place?.length ?? 0)), written);
    }
    assert.deepEqual([places.get('b')?.line, places.get('b')?.column], [5, 11]);
  });

  it('names a key that stands twice, and YAML that is none', () => {
    assert.deepEqual(messages('contexts:\n- terms:\n  - name: a\n    name: b\n'), [
      '4: "name" stands here twice. Keep one of them.',
    ]);
    assert.match(messages('contexts:\n- terms:\n  - name: a\n  foo\n').join(), /^4: This is not valid YAML/);
    assert.deepEqual(messages('a: 1\n---\nb: 2\n').slice(0, 1), [
      '2: A second document starts here; only the first is read. Remove the line "---".',
    ]);
  });

  it('survives nonsense', () => {
    for (const text of ['', '- 1', 'contexts: 5', 'contexts: [1, [2], {terms: 3}]', '\u0000', '{', 'a: *b']) {
      assert.deepEqual(parse(text).glossary.terms, [], JSON.stringify(text));
    }
  });
});
