import { strict as assert } from 'node:assert';
import { slug, uniqueSlugs } from '../../../src/core/reading/slug';

describe('slugs', () => {
  const cases: Record<string, string> = {
    'The three areas': 'the-three-areas',
    'What is LeadIT 2.0?': 'what-is-leadit-20',
    'Finance & trade': 'finance--trade',
    'CO₂ – in brief': 'co₂--in-brief',
    'Grön omställning': 'grön-omställning',
    'हरित इस्पात': 'हरित-इस्पात',
    snake_case: 'snake_case',
    '???': 'section',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`of “${text}”`, () => assert.equal(slug(text), expected));
  }

  it('are unique in a page, also against ones that look numbered', () => {
    const next = uniqueSlugs();
    assert.deepEqual(['a', 'A', 'a-1', 'a'].map(next), ['a', 'a-1', 'a-1-1', 'a-2']);
  });
});
