import type { Meaning } from './formIndex';
import type { Candidate, ClueHit } from './scan';

/** Why a meaning was taken or refused at a place; printed by "Why this meaning?". */
export interface Reason {
  readonly taken: boolean;
  readonly rule:
    | 'always matches'
    | 'a word near rules it out'
    | 'a word near speaks for it'
    | 'a known term stands near'
    | 'a word in a heading above rules it out'
    | 'a word in a heading above speaks for it'
    | 'a known term stands in a heading above'
    | 'the note as a whole is of this field'
    | 'nothing speaks for it';
  /** The words that decided, as they stand in the note; `undefined` where the rule needs none. */
  readonly by?: string;
}

/** What the blocks of one scope hold: a paragraph, a row, a list item, a heading. */
export interface Scope {
  /** The text that the offsets below count in. */
  readonly text: string;
  readonly clues: readonly ClueHit[];
  /** Places of names that need no evidence. */
  readonly safe: readonly Candidate[];
}

/** Figures of the whole note that rule 6 asks for last. */
export interface NoteFigures {
  /** How many different terms were found that need no evidence. */
  readonly safeTerms: number;
  /** How often they were found. */
  readonly safeHits: number;
  /** Length of the prose in UTF-16 units. */
  readonly length: number;
}

/**
 * A note is clearly of this field when it names this many different safe terms, at least one in each stretch of
 * the length below. Set on the labelled notes in `test/core/matching`.
 */
const fieldTerms = 3;
const fieldStretch = 600;

/**
 * Rule 6 of the design: whether a meaning that needs evidence is meant at a place. The nearest evidence decides:
 * the scope of the place, then the headings above from the nearest up, then the note. Where words speak for and
 * against in one scope, those against win.
 */
export function judge(
  place: Candidate,
  meaning: Meaning,
  scope: Scope,
  headings: readonly Scope[],
  ofField: boolean,
): Reason {
  for (const [level, { text, clues, safe }] of [scope, ...headings].entries()) {
    // only what stands in the same scope can be part of the place itself
    const apart = (hit: { readonly from: number; readonly to: number }) =>
      level > 0 || hit.to <= place.from || hit.from >= place.to;
    const written = (hit: { readonly from: number; readonly to: number }) => ({
      by: text.slice(hit.from, hit.to),
    });
    const find = (speaksFor: boolean) =>
      clues.find(
        hit => apart(hit) && hit.clues.some(clue => clue.meaning === meaning && clue.speaksFor === speaksFor),
      );
    const against = find(false);
    if (against) {
      const rule = level === 0 ? 'a word near rules it out' : 'a word in a heading above rules it out';
      return { taken: false, rule, ...written(against) };
    }
    const word = find(true);
    if (word) {
      const rule = level === 0 ? 'a word near speaks for it' : 'a word in a heading above speaks for it';
      return { taken: true, rule, ...written(word) };
    }
    const term = safe.find(apart);
    if (term) {
      const rule = level === 0 ? 'a known term stands near' : 'a known term stands in a heading above';
      return { taken: true, rule, ...written(term) };
    }
  }
  return ofField
    ? { taken: true, rule: 'the note as a whole is of this field' }
    : { taken: false, rule: 'nothing speaks for it' };
}

/** Whether a note as a whole is clearly of this field. */
export function isOfField({ safeTerms, safeHits, length }: NoteFigures): boolean {
  return safeTerms >= fieldTerms && safeHits * fieldStretch >= length;
}

/** How many words of a scope speak for a meaning, to rank several meanings of one name. */
export function support(meaning: Meaning, scope: Scope): number {
  const speaks = (hit: ClueHit) => hit.clues.some(clue => clue.meaning === meaning && clue.speaksFor);
  return scope.clues.filter(speaks).length;
}
