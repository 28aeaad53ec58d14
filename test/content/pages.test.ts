import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTopic } from '../../src/core/reference/parseTopic';

const topics = readdirSync('content/topics', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.md'))
  .map(file => {
    const path = join('content/topics', file);
    const { parsed } = parseTopic({ path, text: readFileSync(path, 'utf8') });
    assert.ok(parsed, path);
    return parsed.topic;
  });

/** Words of a body, without citations, link targets and charts. */
function words(body: string): number {
  const prose = body
    .replace(/^!\[.*$/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** What a page of the reference owes its reader; see content/README.md. */
describe('Each page', () => {
  it('is one of many', () => assert.ok(topics.length >= 75));

  it('is long enough to explain and short enough to read', () => {
    const outside = topics.filter(({ body }) => words(body) < 250 || words(body) > 900);
    assert.deepEqual(
      outside.map(({ id, body }) => `${id}: ${words(body)} words`),
      [],
    );
  });

  it('tells its subject from look-alikes', () => {
    const silent = topics.filter(({ body }) => !/^## Not to be confused with/m.test(body));
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });

  it('names two sources or more', () => {
    assert.deepEqual(
      topics.filter(({ sources }) => sources.length < 2).map(({ id }) => id),
      [],
    );
  });

  it('asks two to five questions and leads on', () => {
    const lacking = topics.filter(
      ({ questions, related }) => questions.length < 2 || questions.length > 5 || related.length === 0,
    );
    assert.deepEqual(
      lacking.map(({ id }) => id),
      [],
    );
  });
});
