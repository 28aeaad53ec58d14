import type { Name } from '../glossary/term';
import type { Form, Meaning } from './form';
import type { Candidate } from './scan';
import { type Reach, reaches, type Scope } from './scope';

/** Why a meaning was taken or refused at a place; printed by "Why this meaning?". */
export interface Reason {
  readonly taken: boolean;
  readonly rule:
    | 'always matches'
    | 'its full name stands near'
    | 'its full name stands in a heading above'
    | 'the note spells it out otherwise'
    | 'elsewhere the note spells it out otherwise'
    | 'a word near rules it out'
    | 'a word in a heading above rules it out'
    | 'a word near speaks for it'
    | 'a word in a heading above speaks for it'
    | 'a known term stands near'
    | 'a known term stands in a heading above'
    | 'the note as a whole is of this field'
    | 'nothing speaks for it';
  /** The words that decided, as they stand in the note; `undefined` where the rule needs none. */
  readonly by?: string;
}

/** What the note as a whole says. */
export interface NoteFindings {
  /** Whether it is clearly of this field. */
  readonly ofField: boolean;
  /** Meanings whose acronym is said somewhere to stand for something else. */
  readonly otherwise: ReadonlySet<Meaning>;
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
 * A note is clearly of this field when it names at least so many different safe terms, and in the mean one in each
 * stretch of so many UTF-16 units: a few terms must stand close together, many may be further apart. Set on the
 * labelled notes in `test/core/matching/notes`.
 */
const fields = [
  { terms: 5, stretch: 80 },
  { terms: 12, stretch: 150 },
] as const;

/** A paragraph, row or item of more UTF-16 units than this has to name a safe term itself, whatever the note is about. */
const longAside = 100;

/**
 * Rule 6 of the design: whether a meaning that needs evidence is meant at a place. The nearest evidence decides:
 * the scope of the place, then the headings above from the nearest up, then the note. In one scope the term's own
 * full name decides before words that rule it out, and these before words that speak for it.
 * An everyday word, written small, needs evidence nearer than an acronym does: another term in a heading, or the note
 * as a whole, is not enough for it; for a name that needs its own words no other term is. Nor is the note enough for any
 * name in a long paragraph that holds nothing else of this field: it may be about something else.
 */
export function judge(
  place: Candidate,
  { meaning, name }: Form,
  scope: Scope,
  headings: readonly Scope[],
  { ofField, otherwise }: NoteFindings,
): Reason {
  const needsOwnWords = name.needs === 'own words';
  const isEveryday = needsOwnWords || /^\p{L}\p{Ll}+$/u.test(name.text);
  const reach: Reach = isEveryday ? reaches.everyday : reaches.usual;
  for (let level = 0; level <= headings.length; level++) {
    const each = headings[level - 1] ?? scope; // at level 0 the scope itself
    // only what stands in the same scope can be part of the place itself
    const apartFrom = level === 0 ? place : undefined;
    const where = level === 0 ? 'near' : 'in a heading above';
    const named = each.voice(meaning, 'named', apartFrom);
    if (named) return { taken: true, rule: `its full name stands ${where}`, by: each.words(named) };
    const against = each.voice(meaning, 'against', apartFrom);
    if (against) return { taken: false, rule: `a word ${where} rules it out`, by: each.words(against) };
    const word = each.voice(meaning, 'speaksFor', apartFrom, reach.ownWords);
    if (word) return { taken: true, rule: `a word ${where} speaks for it`, by: each.words(word) };
    const other = needsOwnWords || (isEveryday && level > 0) ? undefined : each.safeName(apartFrom, reach);
    if (other) return { taken: true, rule: `a known term stands ${where}`, by: each.words(other) };
    if (level === 0 && otherwise.has(meaning) && isAcronym(name)) return elsewhere;
  }
  return ofField && !isEveryday && (scope.namesSafeTerm || scope.length <= longAside)
    ? { taken: true, rule: 'the note as a whole is of this field' }
    : { taken: false, rule: 'nothing speaks for it' };
}

/**
 * Whether a name that needs no evidence is ruled out all the same, by a word near or in a heading above. Only a
 * single word is: a name of several means what it says, and its presence outweighs.
 */
export function ruleOut(
  place: Candidate,
  { meaning, name, rule }: Form,
  scope: Scope,
  headings: readonly Scope[],
  { otherwise }: NoteFindings,
): Reason | undefined {
  const isElsewhere = otherwise.has(meaning) && isAcronym(name);
  if (rule === 'phrase' || (meaning.term.notContext.length === 0 && !isElsewhere)) return undefined;
  for (let level = 0; level <= headings.length; level++) {
    const each = headings[level - 1] ?? scope; // at level 0 the scope itself
    const apartFrom = level === 0 ? place : undefined;
    const where = level === 0 ? 'near' : 'in a heading above';
    if (each.spelledOut(meaning, apartFrom)) return undefined;
    const against = each.voice(meaning, 'against', apartFrom);
    if (against) return { taken: false, rule: `a word ${where} rules it out`, by: each.words(against) };
    if (level === 0 && isElsewhere && !each.safeName(apartFrom, reaches.usual)) return elsewhere;
    if (each.voice(meaning, 'speaksFor', apartFrom)) return undefined;
  }
  return undefined;
}

const elsewhere: Reason = { taken: false, rule: 'elsewhere the note spells it out otherwise' };

function isAcronym({ text }: Name): boolean {
  return /^\p{Lu}{2,8}$/u.test(text);
}

/** Whether a note as a whole is clearly of this field. */
export function isOfField({ safeTerms, safeHits, length }: NoteFigures): boolean {
  return fields.some(({ terms, stretch }) => safeTerms >= terms && safeHits * stretch >= length);
}
