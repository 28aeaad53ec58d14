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
      'contexts: [{ terms: [{ name: GST, match: context, expansion: global stocktake, aliases: [GST1, { name: GS, match: never }, { name: stock, status: superseded }] }] }]',
    );
    assert.deepEqual(glossary.terms[0]?.names, [
      { text: 'GST', match: 'context' },
      { text: 'global stocktake' },
      { text: 'GST1' },
      { text: 'GS', match: 'never' },
      { text: 'stock', status: 'superseded' },
    ]);
  });

  it('survives nonsense', () => {
    for (const text of ['', '- 1', 'contexts: 5', 'contexts: [1, [2], {terms: 3}]', '\u0000', '{', 'a: *b']) {
      assert.deepEqual(parse(text).glossary.terms, [], JSON.stringify(text));
    }
  });
});
