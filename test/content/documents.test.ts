import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longDate } from '../../src/core/reading/longDate';
import { compileReference } from '../../src/core/reference/compileReference';
import { type DocumentLabels, termDocument, topicDocument } from '../../src/core/writing/topicDocument';

const read = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(ending))
    .map(file => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }));
const one = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
const { reference } = compileReference(
  {
    sources: one('content/sources.yml'),
    groups: one('content/groups.yml'),
    topics: read('content/topics', '.md'),
    glossaries: read('content/glossary', '.yml'),
    acronyms: one('content/acronyms.txt'),
  },
  new Date().toISOString().slice(0, 10),
);
const labels: DocumentLabels = {
  asOf: date => `As of ${date}`,
  date: longDate,
  notToConfuse: 'Not to be confused with',
  chart: alt => `Chart: ${alt}`,
};

describe('Each topic as a document', () => {
  const { topics, terms } = reference;
  const documents = topics.map(topic =>
    topicDocument(topic, reference, (id, anchor) => `x:${id}#${anchor ?? ''}`, labels),
  );

  it('is there', () => assert.ok(documents.length > 75));

  it('has its title, its date and its text', () => {
    for (const [i, { title, asOf }] of topics.entries()) {
      assert.ok(documents[i]?.startsWith(`# ${title}\n\n`), title);
      assert.match(documents[i] ?? '', new RegExp(`As of .*${asOf.slice(0, 4)}`));
    }
  });

  it('names the source of each citation', () => {
    for (const [i, text] of documents.entries()) {
      const cited = new Set([...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, id]) => id));
      const named = new Set([...text.matchAll(/^\[\^([^\]]+)\]: \S/gm)].map(([, id]) => id));
      assert.deepEqual(
        [...cited].filter(id => !named.has(id)),
        [],
        topics[i]?.id,
      );
    }
  });

  it('leads only to topics that there are', () => {
    const known = new Set(topics.map(({ id }) => id));
    for (const text of documents) {
      assert.doesNotMatch(text, /\]\((?:topic|chart):/);
      for (const [, id] of text.matchAll(/\]\(x:([^#)]+)/g)) assert.ok(known.has(id ?? ''), id);
    }
  });

  it('is also made of a term alone', () => {
    const term = terms.find(each => each.notToConfuse.length > 0);
    assert.ok(term);
    const text = termDocument(term, reference, labels);
    assert.match(text, /Not to be confused with:\n\n- \*\*/);
    assert.ok(text.includes(term.definition.trim()));
  });
});
