import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addTerm } from '../../../src/core/glossary/addTerm';
import { newGlossary } from '../../../src/core/glossary/newGlossary';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { inEnglish } from '../../../src/core/glossary/sentence';
import type { TermDraft } from '../../../src/core/glossary/termDraft';
import { applyEdits } from '../../../src/core/glossary/textEdit';
import { tries } from '../tries';
import { arbitraryDraft, arbitraryGlossary } from './arbitraryGlossary';

const basket = { name: 'basket', definition: 'What a customer means to buy.', aliases: ['cart', 'trolley'] };

function add(text: string, term: TermDraft, context?: string): string {
  const result = addTerm(text, term, context);
  assert.ok('edits' in result, 'fault' in result ? inEnglish(result.fault) : '');
  return applyEdits(text, result.edits);
}

describe('Adding a term', () => {
  it('puts it behind the last of its context, in the manner of the file', () => {
    const text = `# our words
contexts:
  - name: Orders   # the team
    terms:
    - name: order
      definition: |
        What was bought.

        Twice.
    # a thought about orders

  - name: Money
    terms:
        -   name: price

        -   name: tax # all of them
            # a thought about taxes
# the end
`;
    assert.equal(
      add(text, basket, 'Orders'),
      text.replace(
        '        Twice.\n',
        `        Twice.
    - name: basket
      aliases:
        - cart
        - trolley
      definition: What a customer means to buy.
`,
      ),
    );
    assert.equal(
      add(text, { name: 'VAT', expansion: 'value added tax' }, 'Money'),
      text.replace(
        'about taxes\n',
        'about taxes\n\n        - name: VAT\n          expansion: value added tax\n',
      ),
    );
    assert.equal(add(text, { name: 'x' }), add(text, { name: 'x' }, 'Orders'));
  });

  it('adds what is missing around it', () => {
    const term = { name: 'x' };
    const whole = 'contexts:\n  - name: C\n    terms:\n      - name: x\n';
    assert.equal(add('', term, 'C'), whole);
    assert.equal(add('# only a remark', term, 'C'), `# only a remark\n${whole}`);
    assert.equal(add('imports:\n  - a.yml\n', term, 'C'), `imports:\n  - a.yml\n${whole}`);
    assert.equal(add('contexts: # none yet\n', term, 'C'), whole.replace(':', ': # none yet'));
    assert.equal(add('contexts:', term, 'C'), whole.trimEnd());
    assert.equal(add('contexts:\n  - name: C\n', term, 'C'), whole);
    assert.equal(add('contexts:\n  - name: C\n    terms:\n', term, 'C'), whole);
    assert.equal(add(newGlossary('C'), term), whole);
    assert.equal(
      add('contexts:\n  - name: A\n', term, 'C'),
      'contexts:\n  - name: A\n  - name: C\n    terms:\n      - name: x\n',
    );
  });

  it('keeps flow style and JSON what they are', () => {
    const term = { name: 'x y', aliases: ['a, b'] };
    assert.equal(
      add('contexts: [{ terms: [] }]', term),
      'contexts: [{ terms: [{ name: x y, aliases: ["a, b"] }] }]',
    );
    assert.equal(
      add('contexts: [{ terms: [{ name: z }, ] }]', { name: 'x' }),
      'contexts: [{ terms: [{ name: z }, { name: x } ] }]',
    );
    const json = newGlossary('C', 'json', { name: 'z' });
    const more = add(json, term);
    assert.deepEqual(JSON.parse(more), {
      contexts: [{ name: 'C', terms: [{ name: 'z' }, { name: 'x y', aliases: ['a, b'] }] }],
    });
    assert.equal(more, `${JSON.stringify(JSON.parse(more), null, 2)}\n`);
    assert.deepEqual(JSON.parse(add('{}', term)), {
      contexts: [{ terms: [{ name: 'x y', aliases: ['a, b'] }] }],
    });
  });

  it('does nothing to a file that it does not understand, and says why', () => {
    for (const [text, fault] of [
      ['contexts: [', /^Line 1: This is not valid YAML/],
      ['- 1', /^This file is not written/],
      ['contexts: x', /^The list of contexts is not written/],
      ['contexts: [{ terms: x }]', /^The list of terms is not written/],
    ] as const) {
      const result = addTerm(text, basket);
      assert.match('fault' in result ? inEnglish(result.fault) : '', fault, text);
    }
  });

  it('to any glossary gives the old terms and the new one, and touches no line that was there', () => {
    fc.assert(
      fc.property(
        arbitraryGlossary,
        arbitraryDraft,
        fc.constantFrom(undefined, 'A', 'B', 'new'),
        (text, draft, context) => {
          const before = parseGlossary('', text);
          assert.deepEqual(
            before.problems.filter(({ severity }) => severity === 'error'),
            [],
          );
          const result = addTerm(text, draft, context);
          assert.ok('edits' in result);
          for (const { from, to } of result.edits) assert.match(text.slice(from, to), /^\s*(\[\])?$/);
          const after = applyEdits(text, result.edits);
          if (text.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
          const { glossary, problems } = parseGlossary('', after);
          assert.deepEqual(
            problems.filter(({ severity }) => severity === 'error'),
            [],
          );
          const old = before.glossary.terms.map(({ id, ...rest }) => JSON.stringify(rest));
          const all = glossary.terms.map(({ id, ...rest }) => JSON.stringify(rest));
          const rest = [...all];
          for (const term of old) {
            assert.ok(rest.includes(term), term);
            rest.splice(rest.indexOf(term), 1);
          }
          assert.equal(rest.length, 1);
          const [added] = glossary.terms.filter(term => term.names[0].text === draft.name.trim());
          assert.equal(added?.definition, (draft.definition ?? '').trim());
        },
      ),
      tries(300),
    );
  });
});
