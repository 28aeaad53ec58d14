import assert from 'node:assert/strict';
import type { Name, Term } from '../../src/core/glossary/term';
import { Annotator } from '../../src/core/matching/annotate';
import { ruleOf } from '../../src/core/matching/ruleOf';
import { builtInTerms } from '../core/matching/support/builtInTerms';

const terms = builtInTerms();
const annotator = new Annotator([{ glossary: 'built-in', terms }]);
const named = terms.flatMap(term => term.names.map(name => ({ term, name, rule: ruleOf(name) })));

/** Whether a name is found at its end of a line, all of it, with a term among its meanings. */
function isFound(before: string, { text }: Name, { id }: Term): boolean {
  const line = `${before}${text}`;
  const from = before.length;
  return annotator
    .annotate(line, 'markdown')
    .some(each => each.from === from && each.to === line.length && each.terms.some(term => term.id === id));
}

/** Whether a clue is part of the name, or makes a longer name with it. */
function runsInto(clue: string, { text }: Name): boolean {
  return text.toLowerCase().includes(clue.toLowerCase()) || clue.toLowerCase().includes(text.toLowerCase());
}

describe('Every name of the built-in glossary', () => {
  it('is there to be tried', () => assert.ok(named.length > 2000));

  it('is found by itself, unless it needs evidence or is never looked for', () => {
    const missed = named
      .filter(({ rule }) => rule !== 'never' && rule !== 'context')
      .filter(({ term, name }) => !isFound('This is about ', name, term));
    assert.deepEqual(
      missed.map(({ term, name }) => `${term.id}: ${name.text}`),
      [],
    );
  });

  it('is left alone by itself where it needs evidence, and always where it is never looked for', () => {
    const found = named
      .filter(({ rule }) => rule === 'never' || rule === 'context')
      .filter(({ term, name }) => isFound('This is about ', name, term));
    assert.deepEqual(
      found.map(({ term, name }) => `${term.id}: ${name.text}`),
      [],
    );
  });

  it('that needs evidence has words that speak for it', () => {
    const deaf = named.filter(({ term, rule }) => rule === 'context' && term.context.length === 0);
    assert.deepEqual(
      deaf.map(({ term }) => term.id),
      [],
    );
  });

  it('is taken beside each word that speaks for it', () => {
    const faults = named
      .filter(({ rule }) => rule === 'context')
      .flatMap(({ term, name }) =>
        term.context
          .filter(clue => !runsInto(clue, name) && !isFound(`${clue}, and about `, name, term))
          .map(clue => `${term.id}: ${name.text} beside "${clue}"`),
      );
    assert.deepEqual(faults, []);
  });

  it('of one word is refused beside each word that rules it out', () => {
    const faults = named
      .filter(({ rule }) => rule === 'context' || rule === 'exact' || rule === 'any')
      .flatMap(({ term, name }) =>
        term.notContext
          .filter(clue => !runsInto(clue, name) && isFound(`${clue}, and about `, name, term))
          .map(clue => `${term.id}: ${name.text} beside "${clue}"`),
      );
    assert.deepEqual(faults, []);
  });
});
