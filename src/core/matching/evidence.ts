import type { Meaning } from './formIndex';
import type { Candidate } from './scan';
import type { Scope } from './scope';

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
  for (const [level, each] of [scope, ...headings].entries()) {
    // only what stands in the same scope can be part of the place itself
    const apartFrom = level === 0 ? place : undefined;
    const against = each.voice(meaning, false, apartFrom);
    if (against) {
      const rule = level === 0 ? 'a word near rules it out' : 'a word in a heading above rules it out';
      return { taken: false, rule, by: each.words(against) };
    }
    const word = each.voice(meaning, true, apartFrom);
    if (word) {
      const rule = level === 0 ? 'a word near speaks for it' : 'a word in a heading above speaks for it';
      return { taken: true, rule, by: each.words(word) };
    }
    const name = each.safeName(apartFrom);
    if (name) {
      const rule = level === 0 ? 'a known term stands near' : 'a known term stands in a heading above';
      return { taken: true, rule, by: each.words(name) };
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
