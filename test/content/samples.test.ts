import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../src/core/glossary/parseGlossary';
import { Annotator } from '../../src/core/matching/annotate';
import { parseSources } from '../../src/core/reference/parseSources';

const termsOf = (files: readonly string[]) =>
  files.flatMap(file => parseGlossary(file, readFileSync(file, 'utf8')).glossary.terms);
const builtIn = termsOf(readdirSync('content/glossary').map(file => join('content/glossary', file)));
const team = termsOf(['samples/team.glossary.yml']);
const annotator = new Annotator([
  { glossary: 'team', terms: team },
  { glossary: 'built-in', terms: builtIn },
]);

/** The explained words of a sample as "words: term", with line breaks and marks between the words as spaces. */
function explained(file: string): readonly string[] {
  const text = readFileSync(join('samples', file), 'utf8');
  const language = file.endsWith('.txt') ? 'plaintext' : 'markdown';
  return annotator
    .annotate(text, language)
    .map(({ from, to, terms }) => `${text.slice(from, to).replace(/[\s>*]+/g, ' ')}: ${terms[0]?.id}`);
}

function assertExplains(file: string, wanted: readonly string[]): void {
  const found = explained(file);
  assert.deepEqual(
    wanted.filter(each => !found.includes(each)),
    [],
    found.join('\n'),
  );
}

describe('The notes that a newcomer opens first', () => {
  it('explain what the welcome promises, over lines, in the plural, in emphasis, in tables and quotes', () =>
    assertExplains('welcome.md', [
      'UNFCCC: unfccc',
      'Loss and damage: loss-and-damage',
      'net zero: net-zero',
      'NDCs: ndc',
      'decarbonization: decarbonisation',
      'Paris Agreement: paris-agreement',
      'green hydrogen: green-hydrogen',
      'GST: gst',
      'H2-DRI: h2-dri',
      'carbon border adjustment mechanism: cbam',
    ]));

  it('leave alone what means something else', () => {
    const found = [...explained('welcome.md'), ...explained('meeting.txt')];
    assert.equal(found.filter(each => each === 'GST: gst').length, 1);
    assert.deepEqual(
      found.filter(each => /^(?:cat|lead it|lead|myNDC):/.test(each)),
      [],
    );
  });

  it("explain a team's own words, from the glossary beside them", () => {
    assert.deepEqual(parseGlossary('team', readFileSync('samples/team.glossary.yml', 'utf8')).problems, []);
    assertExplains('meeting.txt', ['Kiln sheet: kiln-sheet', 'Red pen week: red-pen-week', 'CBAM: cbam']);
  });

  it('cite sources of the reference', () => {
    const briefing = readFileSync('samples/briefing.md', 'utf8');
    const path = 'content/sources.yml';
    const { sources } = parseSources({ path, text: readFileSync(path, 'utf8') }, '2100-01-01');
    const cited = [...briefing.matchAll(/^\[\^([^\]]+)\]: .*\*(.+)\*.*<(.+)>$/gm)];
    assert.ok(cited.length >= 4);
    for (const [, id, title, url] of cited) {
      const source = sources.find(each => each.id === id);
      assert.equal(url, source?.url);
      assert.equal(title, source?.title.replaceAll("'", '’'));
    }
  });
});
