import type { Place, ReaderState } from './protocol';

const mostPlaces = 100;

/** Goes to a topic: what lay ahead is forgotten. Going to the topic that is shown only scrolls it to the top. */
export function visit(state: ReaderState, topic: string): ReaderState {
  const before = state.places.slice(0, state.current + 1);
  if (before.at(-1)?.topic === topic) before.pop();
  const places = [...before, { topic, scroll: 0 }].slice(-mostPlaces);
  return { places, current: places.length - 1 };
}

/** Goes back (-1) or forward (1); at the end of the history the state stays the same. */
export function step(state: ReaderState, by: -1 | 1): ReaderState {
  const current = state.current + by;
  return current in state.places ? { ...state, current } : state;
}

/** Notes how far the topic that is shown was scrolled; a report about another topic is late and changes nothing. */
export function scrolled(state: ReaderState, topic: string, scroll: number): ReaderState {
  const places = state.places.map((place, index) =>
    index === state.current && place.topic === topic ? { topic, scroll } : place,
  );
  return { ...state, places };
}

/** The topic that is shown; `undefined` in an empty history. */
export function currentPlace(state: ReaderState): Place | undefined {
  return state.places[state.current];
}

/** Reads a state that was kept over a reload; whatever does not fit is dropped. */
export function readState(kept: unknown): ReaderState {
  const { places, current } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<
    Record<string, unknown>
  >;
  const read = (Array.isArray(places) ? places : []).flatMap((place: unknown): Place[] => {
    const { topic, scroll } = (typeof place === 'object' && place !== null ? place : {}) as Partial<
      Record<string, unknown>
    >;
    if (typeof topic !== 'string') return [];
    return [{ topic, scroll: typeof scroll === 'number' && scroll > 0 ? scroll : 0 }];
  });
  const at = typeof current === 'number' && Number.isInteger(current) ? current : read.length - 1;
  return { places: read, current: Math.max(0, Math.min(at, read.length - 1)) };
}
