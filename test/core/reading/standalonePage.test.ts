import { strict as assert } from 'node:assert';
import { renderPage } from '../../../src/core/reading/renderPage';
import { standalonePage } from '../../../src/core/reading/standalonePage';
import type { Topic } from '../../../src/core/reference/reference';
import { pageLabels, readerLabels } from './sampleLabels';
import { annotateNames, sampleReference, sampleSource, sampleTopic } from './sampleReference';

const linkTo = (address: string) => (address.includes(':') ? undefined : `vscode://x/topic/${address}`);

function save(fields: Partial<Topic>): string {
  const topic = sampleTopic(fields);
  const topics = [topic, sampleTopic({ id: 'other', title: 'Other' })];
  const page = renderPage(topic, {
    reference: sampleReference({ topics, sources: [sampleSource('a')] }),
    annotate: annotateNames(),
    labels: pageLabels,
    hrefOf: to => linkTo(to) ?? '#',
  });
  return standalonePage(page, { labels: readerLabels, language: 'sv', css: 'p { color: red }', linkTo });
}

describe('a page saved as HTML', () => {
  const html = save({
    title: 'A <b>',
    body: '## One\n\nSo.[^a] And [other](topic:other).\n\n## Two\n\nAgain.[^a]',
    questions: [{ question: 'Why?', answer: 'For this.' }],
    related: ['other'],
  });

  it('is whole: styles inside, no script, no other file', () => {
    assert.match(html, /<style>\np \{ color: red \}\n<\/style>/);
    assert.doesNotMatch(html, /<script|<link|src=|@import/);
  });

  it('names its languages: that of the words around, and that of the text', () => {
    assert.match(html, /^<!DOCTYPE html>\n<html lang="sv">/);
    assert.match(html, /<h1 lang="en">A &lt;b&gt;<\/h1>/);
  });

  it('has contents with parts that are there', () => {
    const ids = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id = '']) => id);
    assert.ok(ids.includes('h-one') && ids.includes('questions') && ids.includes('sources'));
    assert.deepEqual(
      ids.filter(id => !html.includes(`id="${id}"`)),
      [],
    );
  });

  it('leads from a citation to its note and back', () => {
    assert.match(html, /<a href="#note-1" id="cite-1-1"/);
    assert.match(
      html,
      /<li id="note-1" value="1">.*href="#cite-1-1".*aria-label="citedAt 1 1">↑1<.*href="#cite-1-2"/,
    );
  });

  it('keeps answers closed but there', () =>
    assert.match(html, /<details class="question"><summary lang="en">Why\?<\/summary>.*For this\./));

  it('links to other topics by durable links', () =>
    assert.equal(html.match(/href="vscode:\/\/x\/topic\/other"/g)?.length, 2));

  it('lets no style sheet end its element', () => {
    const page = renderPage(sampleTopic(), {
      reference: sampleReference(),
      annotate: annotateNames(),
      labels: pageLabels,
    });
    const hostile = standalonePage(page, {
      labels: readerLabels,
      language: 'en',
      css: '</style><script>',
      linkTo,
    });
    assert.doesNotMatch(hostile, /<\/style><script>/);
  });
});
