import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { completionsFor } from '../../../src/core/writing/completions';
import { NameIndex } from '../../../src/core/writing/nameIndex';

const folder = 'content/glossary';
const builtIn = readdirSync(folder).flatMap(
  file => parseGlossary(file, readFileSync(`${folder}/${file}`, 'utf8')).glossary.terms,
);
const own = parseGlossary(
  'team.glossary.yml',
  'contexts:\n  - name: Team\n    terms:\n      - name: Legal Policy\n        definition: Ours.\n',
).glossary.terms;
const names = new NameIndex([
  { glossary: 'file:///team.glossary.yml', terms: own },
  { glossary: 'built-in', terms: builtIn },
]);

/** What is offered at the end of a line, each with what of the line stays. */
function offered(line: string, onlyTriggered = false): readonly string[] {
  const found = completionsFor(line, names, { onlyTriggered, linkTo: topic => `x:${topic}` });
  return (found?.items ?? []).map(({ text }) => `${line.slice(0, found?.from)}${text}`);
}

describe('Completion', () => {
  it('offers a term in four shapes', () => {
    assert.deepEqual(offered('The unfc').slice(0, 4), [
      'The UNFCCC',
      'The United Nations Framework Convention on Climate Change (UNFCCC)',
      'The United Nations Framework Convention on Climate Change',
      'The [UNFCCC](x:unfccc)',
    ]);
  });

  it('finds a name by several words, with a hyphen or a space', () => {
    for (const line of ['By net z', 'By net-z', 'By net  z'])
      assert.equal(offered(line)[0], 'By net zero', line);
    assert.equal(offered('the leadership group for ind')[0], 'the Leadership Group for Industry Transition');
    assert.ok(
      offered('carbon border ').some(text => text.startsWith('carbon border')) ||
        offered('Carbon Border ').length > 0,
    );
  });

  it('follows the case that was typed', () => {
    assert.equal(offered('net ze')[0], 'net zero');
    assert.equal(offered('Net ze')[0], 'Net zero');
    assert.equal(offered('NET ZE')[0], 'NET ZERO');
    assert.equal(offered('nationally det')[0], 'nationally determined contribution');
    assert.equal(offered('Nationally det')[0], 'Nationally determined contribution');
  });

  it('keeps the capitals of proper names and acronyms', () => {
    assert.equal(offered('paris agr')[0], 'Paris Agreement');
    assert.equal(offered('leadi')[0], 'LeadIT');
    assert.equal(offered('cba')[0], 'CBAM');
  });

  it('follows small letters in a glossary of one’s own', () => {
    assert.equal(offered('legal p')[0], 'legal policy');
    assert.equal(offered('Legal p')[0], 'Legal Policy');
  });

  it('begins with what the filter of the editor can match', () => {
    const found = completionsFor('net-z', names, { onlyTriggered: false });
    assert.ok(found?.items.every(({ filter }) => filter.startsWith('net-z')));
  });

  it('offers no links where there are none', () => {
    const found = completionsFor('unfc', names, { onlyTriggered: false });
    assert.deepEqual(
      found?.items.filter(({ kind }) => kind === 'link'),
      [],
    );
  });

  it('comes after the trigger, which goes', () => {
    assert.equal(offered('The ;;unfc', true)[0], 'The UNFCCC');
    assert.equal(offered('The (;;net z', true)[0], 'The (net zero');
    assert.ok(offered(';;', true).length > 20);
  });

  it('does not come by itself without the trigger', () => {
    assert.deepEqual(offered('The unfc', true), []);
    assert.deepEqual(offered('term;;unfc', true), []);
    assert.deepEqual(offered('one; unfc', true), []);
  });

  it('says when there is more', () => {
    assert.equal(completionsFor('c', names, { onlyTriggered: false })?.more, true);
    assert.equal(completionsFor('unfccc', names, { onlyTriggered: false })?.more, false);
  });
});

describe('A place for prose', () => {
  const annotator = new Annotator([{ glossary: 'built-in', terms: builtIn }]);
  const isProse = (marked: string, language = 'markdown') => {
    const at = marked.indexOf('|');
    return annotator.note(marked.replace('|', ''), language).readAll().isProse(at);
  };
  for (const yes of ['|', 'a |', '# |', '- |\n', 'a\n\n|', '> |', '---\nt: x\n---\n|', '```\nx\n```\n\n|']) {
    it(`is ${JSON.stringify(yes)}`, () => assert.equal(isProse(yes), true));
  }
  for (const no of [
    '`a|`',
    '```\n|\n```',
    '```\n\n|',
    '---\nt: |\n---\n',
    '[a](b|)',
    '<a href="|">',
    '    code|',
    '$x|$',
  ]) {
    it(`is not ${JSON.stringify(no)}`, () => assert.equal(isProse(no), false));
  }
});
