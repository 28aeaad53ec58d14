import assert from 'node:assert/strict';
import type { Term } from '../../../src/core/glossary/term';
import { type HoverLabels, hoverText, longestHover } from '../../../src/core/reading/hoverText';
import { longDate } from '../../../src/core/reading/longDate';
import type { Reference } from '../../../src/core/reference/reference';
import { builtInTerms } from '../../bench/texts';

const labels: HoverLabels = {
  notToConfuse: 'Not to be confused with',
  asOf: date => `As of ${date}`,
  date: longDate,
  status: { 'in force': 'in force', proposed: 'proposed', superseded: 'superseded', ended: 'ended' },
  openTopic: 'Open topic',
  copyCitation: 'Copy citation',
  furtherMeanings: (count, glossaries) => `${count} further in ${glossaries.map(each => each ?? 'ours')}`,
  fromGlossary: glossary => `From ${glossary}`,
  edit: 'Edit',
  editLink: ref => `command:edit?${ref}`,
  topicLink: topic => `command:open?${topic}`,
  citationLink: source => `command:cite?${source}`,
};
const terms = builtInTerms();
const source = {
  id: 'pact',
  type: 'treaty',
  title: 'T',
  publisher: 'United Nations',
  date: '1992-05-09',
  url: 'https://example.org/a',
};
const reference = {
  terms,
  topics: [{ id: 'unfccc' }],
  sources: [source],
} as unknown as Reference;
const term = (change: Partial<Term>): Term => ({
  ...{ id: 'x', category: '', names: [{ text: 'X' }], definition: 'What it is.', examples: [], context: [] },
  ...{ notContext: [], notToConfuse: [], sources: ['pact'], translations: {}, meta: {}, ...change },
});

describe('A hover', () => {
  it(`of any built-in term has at most ${longestHover} lines and ends in its links`, () => {
    for (const one of terms) {
      const lines = hoverText([{ term: one }], reference, labels).split('\n');
      assert.ok(lines.length <= longestHover, `${one.id}: ${lines.length} lines`);
      if (one.topic === 'unfccc') assert.match(lines.at(-1) ?? '', /Open topic/, one.id);
    }
  });

  it('says name, expansion, definition, date, status and source', () => {
    const text = hoverText(
      [
        {
          term: term({
            names: [{ text: 'UN' }, { text: 'United' }],
            expansion: 'United',
            asOf: '2026-07',
            status: 'in force',
            topic: 'unfccc',
          }),
        },
      ],
      reference,
      labels,
    );
    assert.match(text, /^\*\*UN\*\* · United\n\nWhat it is\./);
    assert.match(
      text,
      /As of July 2026 · in force · \[United Nations, 9 May 1992\]\(<https:\/\/example\.org\/a>\)/,
    );
    assert.match(text, /\[Open topic\]\(command:open\?unfccc\) · \[Copy citation\]\(command:cite\?pact\)/);
  });

  it('shows two meanings and counts the others, within its lines', () => {
    const many = ['a', 'b', 'c', 'd'].map(id => ({
      term: term({ id, names: [{ text: id }], definition: 'Long. '.repeat(200) }),
      ...(id !== 'd' && { own: { glossary: `glossary of ${id}`, ref: id } }),
    }));
    const text = hoverText(many, reference, labels);
    assert.ok(text.split('\n').length <= longestHover);
    assert.match(text, /\*\*a\*\*[\s\S]*\*\*b\*\*/);
    assert.doesNotMatch(text, /\*\*c\*\*/);
    assert.match(text, /2 further in glossary of c,ours$/);
  });

  it('shows names from a glossary as text', () => {
    const text = hoverText(
      [{ term: term({ names: [{ text: '[x](command:evil) *y*' }] }) }],
      reference,
      labels,
    );
    assert.ok(text.includes('\\[x\\]\\(command:evil\\) \\*y\\*'), text);
  });

  it('of a meaning from a glossary of the user says which, and how to edit it', () => {
    const own = { glossary: 'steel', ref: 'file:///steel.glossary.yml#x' };
    const text = hoverText([{ term: term({}), own }], reference, labels);
    assert.match(text, /From steel · \[United Nations/);
    assert.match(text, /\[Edit\]\(command:edit\?file:\/\/\/steel\.glossary\.yml#x\)$/);
  });

  it('shows no link to a command and no image that a glossary writes', () => {
    const evil = '![x](https://a.example/i.png) [y](command:z) <img src=q>';
    const one = term({
      definition: evil,
      notToConfuse: [{ id: evil, reason: evil }],
      sources: [evil],
      asOf: evil,
    });
    const own = { glossary: evil, ref: 'r' };
    for (const text of [
      hoverText([{ term: one, own }], reference, labels),
      hoverText(
        [
          { term: one, own },
          { term: one, own },
          { term: one, own },
        ],
        reference,
        labels,
      ),
    ]) {
      assert.doesNotMatch(text, /(?<!\\)!\[|(?<!\\)\]\(command:z|(?<!\\)<img/);
    }
  });
});
