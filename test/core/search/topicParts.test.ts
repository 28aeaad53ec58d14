import assert from 'node:assert/strict';
import { FullTextIndex } from '../../../src/core/search/fullTextIndex';
import { LookupIndex } from '../../../src/core/search/lookupIndex';
import { partsToFind } from '../../../src/core/search/partsToFind';
import { topicParts } from '../../../src/core/search/topicParts';
import { sampleReference, sampleTerm, sampleTopic } from '../reading/sampleReference';

const steel = sampleTopic({
  id: 'steel',
  title: 'Steel',
  summary: 'How steel is made.',
  body: 'It starts *here*.[^a]\n\n## Two [routes](topic:routes)\n\nOre or scrap.\n\n## Numbers\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## Numbers\n\nAgain.\n',
  questions: [{ question: 'What is **scrap**?', answer: 'Old steel.[^a]' }],
});

describe('A topic taken apart', () => {
  it('gives its opening, its sections and its questions, without markup', () => {
    assert.deepEqual(topicParts(steel), [
      { kind: 'opening', title: '', anchor: '', text: 'How steel is made. It starts here.' },
      { kind: 'section', title: 'Two routes', anchor: 'two-routes', text: 'Ore or scrap.' },
      { kind: 'section', title: 'Numbers', anchor: 'numbers', text: 'a b 1 2' },
      { kind: 'section', title: 'Numbers', anchor: 'numbers-1', text: 'Again.' },
      { kind: 'question', title: 'What is scrap?', anchor: '', text: 'Old steel.' },
    ]);
  });
});

describe('Looking up headings and questions', () => {
  const terms = [
    sampleTerm('scrap', 'scrap'),
    sampleTerm('ore', 'iron ore', { definition: 'Numbers of it.' }),
  ];
  const index = new LookupIndex(terms, [steel], partsToFind([steel]));
  const titles = (query: string) => index.find(query).map(({ kind, title }) => `${kind}: ${title}`);

  it('finds a heading, in its topic', () => {
    const [first] = index.find('two routes');
    assert.equal(first?.kind, 'heading');
    assert.equal(first.kind === 'heading' && first.topic.id, 'steel');
  });

  it('finds a heading by its words and those of the topic', () => {
    assert.ok(titles('steel numbers').includes('heading: Numbers'));
  });

  it('puts terms before questions that hold the same word', () => {
    assert.deepEqual(titles('scrap').slice(0, 2), ['term: scrap', 'question: What is scrap?']);
  });

  it('puts a heading that is called so before a term that only mentions it', () => {
    const found = titles('numbers');
    assert.ok(found.indexOf('heading: Numbers') < found.indexOf('term: iron ore'), found.join('\n'));
  });

  it('leads to the question', () => {
    const question = index.find('what is scrap')[0];
    assert.equal(question?.kind === 'question' && question.anchor, 'question-1');
    assert.equal(question?.kind === 'question' && question.text, 'Old steel.');
  });

  it('gives all, so that what was found before can be found again', () => {
    assert.deepEqual(
      index.all().map(({ id }) => id),
      ['scrap', 'ore', 'steel', 'steel#two-routes', 'steel#numbers', 'steel#numbers-1', 'steel?1'],
    );
  });
});

describe('Full text', () => {
  it('names the section', () => {
    const [passage] = new FullTextIndex(sampleReference({ topics: [steel] })).find('ore scrap');
    assert.equal(passage?.heading, 'Two routes');
    assert.equal(passage?.anchor, 'two-routes');
  });
});
