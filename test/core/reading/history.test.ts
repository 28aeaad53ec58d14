import { strict as assert } from 'node:assert';
import { currentPlace, readState, scrolled, step, visit } from '../../../src/core/reading/history';

const nothing = { places: [], current: 0 };
const abc = ['a', 'b', 'c'].reduce(visit, nothing);
const topics = (state: typeof abc) => state.places.map(place => place.topic).join('');

describe('the history of a reader', () => {
  it('goes back and forward, and stops at its ends', () => {
    assert.equal(currentPlace(step(abc, -1))?.topic, 'b');
    assert.equal(currentPlace(step(step(abc, -1), 1))?.topic, 'c');
    assert.equal(step(abc, 1), abc);
    assert.equal(currentPlace(step(step(step(abc, -1), -1), -1))?.topic, 'a');
    assert.equal(currentPlace(nothing), undefined);
  });

  it('forgets what lay ahead when something new is opened', () => {
    assert.equal(topics(visit(step(abc, -1), 'd')), 'abd');
  });

  it('holds a topic once when it is opened again', () => {
    assert.deepEqual(visit(scrolled(abc, 'c', 40), 'c'), abc);
  });

  it('keeps the scroll of each place, and refuses late reports', () => {
    const state = step(scrolled(visit(scrolled(abc, 'c', 70), 'd'), 'c', 5), -1);
    assert.equal(currentPlace(state)?.scroll, 70);
  });

  it('does not grow without end', () => {
    const long = Array.from({ length: 300 }, (_, n) => `t${n}`).reduce(visit, nothing);
    assert.equal(long.places.length, 100);
    assert.equal(currentPlace(long)?.topic, 't299');
  });

  it('comes back from what was kept', () => {
    assert.deepEqual(readState(JSON.parse(JSON.stringify(abc))), abc);
  });

  for (const kept of [
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { places: 3 },
    { places: [null, { topic: 4 }], current: 9 },
  ]) {
    it(`starts anew from ${JSON.stringify(kept)}`, () => assert.deepEqual(readState(kept), nothing));
  }

  it('mends what is half right', () => {
    const kept = { places: [{ topic: 'a', scroll: -5 }, {}, { topic: 'b', scroll: 'x' }], current: 1e9 };
    assert.deepEqual(readState(kept), {
      places: [
        { topic: 'a', scroll: 0 },
        { topic: 'b', scroll: 0 },
      ],
      current: 1,
    });
  });
});
