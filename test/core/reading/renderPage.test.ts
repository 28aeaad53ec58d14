import { strict as assert } from 'node:assert';
import type { Page } from '../../../src/core/reading/protocol';
import { renderPage } from '../../../src/core/reading/renderPage';
import type { Reference, Topic } from '../../../src/core/reference/reference';
import { pageLabels } from './sampleLabels';
import { annotateNames, sampleReference, sampleSource, sampleTerm, sampleTopic } from './sampleReference';

function render(fields: Partial<Topic>, reference: Partial<Reference> = {}): Page {
  const topic = sampleTopic(fields);
  const topics = [topic, ...(reference.topics ?? [])];
  return renderPage(topic, {
    reference: sampleReference({ ...reference, topics }),
    annotate: annotateNames(...(reference.terms ?? [])),
    labels: pageLabels,
  });
}

describe('a page', () => {
  it('has a title and a date, and stands below its group and the whole reference', () => {
    const page = render({ asOf: '2026-07-09' });
    assert.deepEqual([page.title, page.asOf], ['The first topic', 'As of 9 July 2026']);
    assert.deepEqual(page.trail, [
      { title: 'Reference', topic: 'reference:' },
      { title: 'To start with', topic: 'group:start' },
    ]);
  });

  it('knows its neighbours in the group, by their order', () => {
    const topics = [
      sampleTopic({ id: 'third', title: 'Third', order: 3 }),
      sampleTopic({ id: 'zero', title: 'Zero', order: 0 }),
      sampleTopic({ id: 'else', title: 'Else', order: 2, group: 'other' }),
    ];
    const page = render({}, { topics });
    assert.deepEqual(page.previous, { topic: 'zero', title: 'Zero' });
    assert.deepEqual(page.next, { topic: 'third', title: 'Third' });
    assert.equal('previous' in render({}), false);
  });

  it('lists related topics that exist, their summaries as plain words', () => {
    const other = sampleTopic({ id: 'other', title: 'Other', summary: 'A *plain* [word](topic:x).[^a]' });
    const page = render({ related: ['other', 'gone'] }, { topics: [other] });
    assert.deepEqual(page.related, [{ topic: 'other', title: 'Other', summary: 'A plain word.' }]);
  });

  it('renders Markdown in the summary, in questions and in answers', () => {
    const page = render({
      summary: 'So *it* is.',
      questions: [{ question: '*Why?*', answer: 'For\n\ntwo reasons.' }],
    });
    assert.equal(page.summaryHtml, 'So <em>it</em> is.');
    assert.deepEqual(page.questions, [
      { questionHtml: '<em>Why?</em>', answerHtml: '<p>For</p>\n<p>two reasons.</p>\n' },
    ]);
  });

  it('wraps a table in a region that has a name of its own', () => {
    const { bodyHtml } = render({ body: '## Members\n\n| a | b |\n| - | -: |\n| 1 | 2 |' });
    assert.match(
      bodyHtml,
      /<div class="table" role="region" tabindex="0" aria-label="Table 1: Members"><table>/,
    );
    assert.match(bodyHtml, /<th scope="col" class="right">b<\/th>/);
    assert.doesNotMatch(bodyHtml, /style=/);
  });
});

describe('headings of a page', () => {
  it('have anchors as on GitHub, unique, and ids that cannot clash with the page around', () => {
    const page = render({
      body: '## The *three* areas\n\n### Finance & trade\n\n#### Deep\n\n## The three areas',
    });
    assert.deepEqual(page.headings, [
      { anchor: 'the-three-areas', text: 'The three areas', level: 2 },
      { anchor: 'finance--trade', text: 'Finance & trade', level: 3 },
      { anchor: 'the-three-areas-1', text: 'The three areas', level: 2 },
    ]);
    assert.match(page.bodyHtml, /<h2 id="h-the-three-areas" tabindex="-1">/);
  });
});

describe('links of a page', () => {
  const html = (body: string) => render({ body }, { topics: [sampleTopic({ id: 'unfccc' })] }).bodyHtml;

  it('lead to topics', () => {
    assert.equal(html('[a](topic:unfccc)'), '<p><a href="#" data-topic="unfccc">a</a></p>\n');
    assert.match(html('[a](topic:unfccc#its-aim)'), /data-topic="unfccc" data-anchor="its-aim"/);
    assert.match(html('[a](<topic:unfccc#mål>)'), /data-anchor="mål"/);
  });

  it('lead out over http and https', () => {
    assert.equal(
      html('<https://x.org/a>'),
      '<p><a href="https://x.org/a" data-external="">https://x.org/a</a></p>\n',
    );
  });

  for (const target of [
    'topic:gone',
    'topic:',
    'page.md',
    '#aim',
    '//x.org',
    'mailto:a@x.org',
    'file:///etc/hosts',
    'command:quit',
    'vscode://a.b/c',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
  ]) {
    it(`never lead to ${target}`, () => {
      assert.doesNotMatch(html(`[a **b**](${target}) <${target}>`), /<a|href/);
    });
  }

  it('are never pictures', () => {
    assert.equal(html('![a <b>](https://x.org/p.png)'), '<p>a &lt;b&gt;</p>\n');
  });
});

describe('citations of a page', () => {
  const sources = ['a', 'b', 'c'].map(id => sampleSource(id));

  it('are numbered by first use: summary, body, then questions', () => {
    const page = render(
      { body: 'One.[^b] Two.[^a] Again.[^b]', questions: [{ question: 'Why?', answer: 'So.[^c][^a]' }] },
      { sources },
    );
    assert.deepEqual(
      page.notes.map(note => [note.number, note.source]),
      [
        [1, 'b'],
        [2, 'a'],
        [3, 'c'],
      ],
    );
    assert.match(page.questions[0]?.answerHtml ?? '', /data-note="3".*data-note="2"/);
  });

  it('render several in a row as one group, each use with an id of its own', () => {
    const { bodyHtml } = render({ body: 'One.[^b][^a][^b] Two.[^a]' }, { sources });
    assert.equal(bodyHtml.match(/<sup/g)?.length, 2);
    assert.deepEqual(
      [...bodyHtml.matchAll(/id="(cite-[^"]*)"/g)].map(match => match[1]),
      ['cite-1-1', 'cite-2-1', 'cite-2-2'],
    );
  });

  it('work inside tables, emphasis and links, and leave other brackets alone', () => {
    const { bodyHtml } = render({ body: '| x |\n| - |\n| *one[^a]* |\n\n[^ a] [x] `[^a]`' }, { sources });
    assert.match(bodyHtml, /<em>one<sup/);
    assert.match(bodyHtml, /<p>\[\^ a\] \[x\] <code>\[\^a\]<\/code>/);
  });

  it('of unknown sources stay as they are written', () => {
    const page = render({ body: 'One.[^nobody][^a][^constructor]' }, { sources });
    assert.match(page.bodyHtml, /One\.\[\^nobody\]<sup.*<\/sup>\[\^constructor\]/);
    assert.equal(page.notes.length, 1);
  });

  it('give each source once as an end note with a link', () => {
    const { notes } = render({ body: 'One.[^a]' }, { sources });
    assert.equal(
      notes[0]?.html,
      'Publisher. <a href="https://example.org/a" data-external=""><em>Title of a.</em></a> 1 December 2023.',
    );
  });
});

describe('hostile text in a page', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

  it('stays text everywhere', () => {
    const bad = sampleTerm('bad"><script>', 'CBAM', {
      names: [{ text: 'CBAM' }, { text: script }],
      expansion: script,
      definition: `${script} [x](command:y) [z](javascript:alert(1))`,
      notToConfuse: [{ id: script, reason: script }],
      sources: [script, 'a'],
      asOf: script,
    });
    const page = render(
      {
        title: script,
        summary: script,
        body: `CBAM ${script}[^a]\n\n${script}\n\n## ${script}\n\n| ${script} |\n| - |\n| a |`,
        questions: [{ question: script, answer: script }],
      },
      {
        terms: [bad],
        sources: [sampleSource('a', { title: script, publisher: script, url: 'javascript:alert(1)' })],
      },
    );
    const { title: _, ...rest } = page;
    const html = JSON.stringify({ ...rest, headings: [], terms: Object.values(page.terms) });
    assert.doesNotMatch(html, /<script|<img|href=\\"(?!#|https?:)/);
    assert.match(page.bodyHtml, /data-term="bad&quot;&gt;&lt;script&gt;"/);
  });

  it('cannot reach the prototype by a term id', () => {
    const page = render({ body: 'CBAM' }, { terms: [sampleTerm('__proto__', 'CBAM')] });
    assert.deepEqual(Object.keys(page.terms), ['__proto__']);
  });
});

describe('terms of a page', () => {
  const cbam = sampleTerm('cbam', 'CBAM', { topic: 'cbam' });
  const topics = [sampleTopic({ id: 'cbam' })];

  it('are explained once for the summary and the lead, and once in each answer', () => {
    const page = render(
      {
        summary: 'CBAM.',
        body: 'CBAM.\n\n## More\n\nCBAM.',
        questions: [{ question: 'CBAM?', answer: 'CBAM!' }],
      },
      { terms: [cbam], topics },
    );
    const marks = [
      page.summaryHtml,
      page.bodyHtml,
      ...page.questions.flatMap(q => [q.questionHtml, q.answerHtml]),
    ];
    assert.deepEqual(
      marks.map(html => html.match(/class="term"/g)?.length ?? 0),
      [1, 1, 0, 1],
    );
  });

  it('offer their topic, but not on its own page', () => {
    assert.equal(render({ body: 'CBAM' }, { terms: [cbam], topics }).terms['cbam']?.topic, 'cbam');
    const own = render({ id: 'cbam', body: 'CBAM' }, { terms: [cbam] });
    assert.equal(own.terms['cbam']?.topic, undefined);
    assert.ok(own.terms['cbam']);
  });

  it('leave out the one that the page is about', () => {
    const page = render({ id: 'cbam', title: 'What CBAM is', body: 'CBAM' }, { terms: [cbam] });
    assert.deepEqual(page.terms, {});
  });
});
