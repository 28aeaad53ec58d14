import assert from 'node:assert/strict';
import { type Content, compileReference } from '../../src/core/reference/compileReference';

const today = '2026-11-24';

const sources = `- id: treaty
  type: treaty
  title: The treaty
  publisher: United Nations
  date: 1992
  url: https://example.org/treaty
`;
const groups = `- id: regime
  title: Regime
  summary: Treaties.
  icon: globe
`;
const topic = (id: string, related: string, body = 'In force since 1994.[^treaty]', extra = '') => ({
  path: `content/topics/regime/${id}.md`,
  text: `---
id: ${id}
title: ${id}
group: regime
order: 10
summary: A page.
asOf: 2026-07
terms: [treaty]
sources: [treaty]
related: [${related}]
${extra}---

${body}
`,
});
const glossary = (more = '') => `contexts:
  - name: Regime
    terms:
      - name: treaty
        definition: An agreement between states.
        sources: [treaty]
        topic: a
        asOf: 2026-07
${more}`;

function compile(change: Partial<Content> = {}): readonly string[] {
  const content: Content = {
    sources: { path: 'content/sources.yml', text: sources },
    groups: { path: 'content/groups.yml', text: groups },
    topics: [topic('a', 'b'), topic('b', 'a')],
    glossaries: [{ path: 'content/glossary/regime.glossary.yml', text: glossary() }],
    acronyms: { path: 'content/acronyms.txt', text: '' },
    ...change,
  };
  return compileReference(content, today).problems.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}

/** Exactly one problem, at this place, that says this. */
function assertProblem(problems: readonly string[], place: string, message: RegExp): void {
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.ok(problems[0]?.startsWith(`${place}: `), problems[0]);
  assert.match(problems[0] ?? '', message);
}

const body = (text: string): Partial<Content> => ({ topics: [topic('a', 'b', text), topic('b', 'a')] });
const a = 'content/topics/regime/a.md';

describe('The content check', () => {
  it('accepts content that keeps the rules', () => assert.deepEqual(compile(), []));

  it('finds an unknown source', () =>
    assertProblem(
      compile(body('In force.[^treaty]\n\nIt grew.[^nowhere]')),
      `${a}:15`,
      /source "nowhere" is not in sources\.yml/,
    ));

  it('finds a source that is listed but not cited', () =>
    assertProblem(compile(body('No word of it.')), `${a}:9`, /listed but never cited/));

  it('finds a broken link', () =>
    assertProblem(compile(body('[gone](gone.md).[^treaty]')), `${a}:13`, /"gone\.md" leads to no topic/));

  it('finds a link to a heading that is not there', () =>
    assertProblem(compile(body('[b](b.md#nothing).[^treaty]')), `${a}:13`, /no heading "#nothing"/));

  it('accepts a link to a heading', () =>
    assert.deepEqual(compile(body('[here](#some-words).[^treaty]\n\n## Some words\n\nText.')), []));

  it('finds a missing date', () => {
    const undated = { ...topic('a', 'b'), text: topic('a', 'b').text.replace('asOf: 2026-07\n', '') };
    const problems = compile({ topics: [undated, topic('b', 'a')] });
    assert.match(problems.join('\n'), /a\.md:2: The topic has no "asOf"/);
  });

  it('finds a date that is none, and one in the future', () => {
    const dated = (date: string) => ({
      ...topic('a', 'b'),
      text: topic('a', 'b').text.replace('2026-07', date),
    });
    assertProblem(compile({ topics: [dated('2026-13'), topic('b', 'a')] }), `${a}:7`, /not a date/);
    assertProblem(compile({ topics: [dated('2026-12'), topic('b', 'a')] }), `${a}:7`, /future/);
  });

  it('finds a figure without a source, in a sentence and in a row', () => {
    assertProblem(compile(body('Cited.[^treaty] It has 198 Parties.')), `${a}:13`, /"198"/);
    assertProblem(
      compile(body('| a | b |\n| --- | --- |\n| x | 12 |\n| y | 13.[^treaty] |')),
      `${a}:15`,
      /"12"/,
    );
  });

  it('finds a figure without a source in an answer', () => {
    const questions = 'questions:\n  - question: How many?\n    answer: It has 198 Parties.\n';
    assertProblem(
      compile({ topics: [topic('a', 'b', 'Text.[^treaty]', questions), topic('b', 'a')] }),
      `${a}:11`,
      /the figure "198" stands without a source/,
    );
  });

  it('takes no digit of a name for a figure', () =>
    assert.deepEqual(
      compile({
        ...body('Cited.[^treaty] CO2 at COP28, Article 6.4, Scope 3 and ISO 14064.'),
        acronyms: { path: 'content/acronyms.txt', text: 'CO2\nCOP\nISO' },
      }),
      [],
    ));

  it('finds an acronym that nobody explains, and one that is listed for nothing', () => {
    assertProblem(
      compile(body('In force.[^treaty]\n\nSays the ICAP.')),
      `${a}:15`,
      /"ICAP" is not explained\. Write "full name \(ICAP\)"/,
    );
    assertProblem(
      compile({ acronyms: { path: 'content/acronyms.txt', text: '# none\nEU European Union' } }),
      'content/acronyms.txt:2',
      /"EU" is in no text/,
    );
  });

  it('finds a topic that nothing leads to', () =>
    assertProblem(
      compile({ topics: [topic('a', ''), topic('b', 'a')] }),
      'content/topics/regime/b.md:2',
      /No other topic leads here/,
    ));

  it('finds front matter that is not there, and a key that is not known', () => {
    assert.match(
      compile({ topics: [{ path: a, text: 'No front matter' }] }).join('\n'),
      /a\.md:1: A topic starts with front matter/,
    );
    assert.match(
      compile({ topics: [topic('a', 'b', 'Text.[^treaty]', 'colour: red\n'), topic('b', 'a')] }).join('\n'),
      /a\.md:11: "colour" is not a key/,
    );
  });

  it('finds YAML that cannot be read, with its place', () => {
    const broken = glossary().replace('        definition: An', '        definition: "An');
    const problems = compile({ glossaries: [{ path: 'g.yml', text: broken }] });
    assert.match(problems.join('\n'), /g\.yml:\d+: This is not valid YAML/);
  });

  it('finds a term without a definition, a date or a source', () => {
    const bare = '      - name: bare\n        topic: a\n';
    const problems = compile({ glossaries: [{ path: 'g.yml', text: glossary(bare) }] }).join('\n');
    assert.match(problems, /g\.yml:9: "bare" has no definition/);
    assert.match(problems, /g\.yml:9: "bare" has no source/);
    assert.match(problems, /g\.yml:9: "bare" has no date/);
  });

  it('finds a figure in a definition that rests on general usage', () => {
    const text = (definition: string, source: string) =>
      glossary(`      - name: pact
        definition: ${definition}
        sources: [${source}]
        topic: a
        asOf: 2026-07
`);
    const problems = (definition: string, source: string) =>
      compile({
        glossaries: [{ path: 'content/glossary/regime.glossary.yml', text: text(definition, source) }],
      });
    assertProblem(
      problems('Signed by 41 states.', 'general usage'),
      'content/glossary/regime.glossary.yml:9',
      /The figure "41" in the definition of "pact" stands without a source/,
    );
    assert.deepEqual(problems('Signed by 41 states.', 'treaty'), []);
    assert.deepEqual(problems('Signed by most states, under Article 6.', 'general usage'), []);
  });

  it('finds a name of two terms that do not know of each other', () => {
    const twin = `contexts:
  - name: Others
    terms:
      - name: pact
        aliases: [treaty]
        definition: Another word.
        sources: [general usage]
        topic: a
        asOf: 2026-07
`;
    assertProblem(
      compile({
        glossaries: [
          { path: 'content/glossary/regime.glossary.yml', text: glossary() },
          { path: 'g.yml', text: twin },
        ],
      }),
      'g.yml:4',
      /"treaty" also belongs to the term "treaty"/,
    );
  });

  it('finds a source twice, one never used, and one without a date', () => {
    const more = (text: string) => compile({ sources: { path: 's.yml', text: sources + text } }).join('\n');
    const another = (id: string, url: string, date: string) =>
      `- id: ${id}\n  type: report\n  title: T\n  publisher: P\n${date}  url: ${url}\n`;
    assert.match(
      more(another('treaty', 'https://example.org/x', '  date: 1999\n')),
      /s\.yml:7: .*already on line 1/,
    );
    assert.match(more(another('other', 'https://example.org/x', '  date: 1999\n')), /s\.yml:7: .*never used/);
    assert.match(more(another('other', 'https://example.org/x', '')), /s\.yml:7: .*no "date"/);
  });

  it('finds a source of a type that CSL has not', () => {
    const leaflet = sources.replace('type: treaty', 'type: leaflet');
    assertProblem(
      compile({ sources: { path: 's.yml', text: leaflet } }),
      's.yml:2',
      /"leaflet" must be one of: article, /,
    );
  });
});
