import type { MatchRule, Name, Term } from '../glossary/term';
import type { Reason } from './evidence';
import { FormIndex } from './formIndex';
import type { WeighedPlace } from './judgeChunk';
import { Note } from './note';
import { Joint } from './prose';
import { ruleOf } from './ruleOf';
import { scanNames } from './scan';

/** Why a name that stands at a place was never weighed, or gave way. */
export type Obstacle =
  | 'a longer name stands there'
  | 'its glossary is turned off'
  | 'its glossary is not meant for this note'
  | 'it is never looked for in notes'
  | 'it stands in what is no prose'
  | 'it is a part of a longer word'
  | 'it is written otherwise'
  | 'its words do not belong together';

/** What became of one meaning of a name at a place: what "Why this meaning?" tells. */
export interface Account {
  /** Offsets of the name in the note, UTF-16. */
  readonly from: number;
  readonly to: number;
  readonly term: Term;
  readonly glossary: string;
  readonly taken: boolean;
  readonly rule: Reason['rule'] | Obstacle;
  /** The words that decided: as they stand in the note, or as the name would have to be written. */
  readonly by?: string;
}

/** A glossary with what the note has to do with it. */
export interface KnownGlossary {
  readonly glossary: string;
  readonly terms: readonly Term[];
  /** Whether the note sees it; else it is turned off, or not meant for this note. */
  readonly state: 'seen' | 'off' | 'elsewhere';
}

/** A part of a note around a place. */
export interface Surroundings {
  readonly text: string;
  /** Offset of the text in the note. */
  readonly from: number;
}

/**
 * Accounts for every name that stands at an offset, whether or not it was taken, the taken ones first: what was
 * weighed with the rule that decided, and what was not with what stood in its way. Empty where no glossary has a name.
 * Looks at all names of the glossaries, so it is for a question that is asked now and then.
 *
 * @param around Must reach as far to both sides as a name may be long.
 */
export function accountsAt(
  note: Note,
  offset: number,
  around: Surroundings,
  glossaries: readonly KnownGlossary[],
): readonly Account[] {
  const weighed = note.explain(offset).flatMap(place => accountsOfPlace(note, place, around));
  const known = new Set(weighed.map(keyOf));
  const others = overlooked(note, offset, around, glossaries).filter(each => !known.has(keyOf(each)));
  return [...weighed, ...others].sort((a, b) => Number(b.taken) - Number(a.taken));
}

function keyOf({ from, to, term, glossary }: Account): string {
  return JSON.stringify([from, to, glossary, term.id]);
}

/** Of what was weighed, also what gave way to a longer name. */
function accountsOfPlace(
  note: Note,
  { from, to, meanings }: WeighedPlace,
  around: Surroundings,
): readonly Account[] {
  const longer = note.between(from, to).find(each => each.from < to && each.to > from);
  const gaveWay = longer !== undefined && (longer.from !== from || longer.to !== to);
  return meanings.map(({ term, glossary, reason }) => {
    const place = { from, to, term, glossary };
    return reason.taken && gaveWay
      ? { ...place, taken: false, rule: 'a longer name stands there', by: cut(around, longer) }
      : { ...place, ...reason };
  });
}

/** Names whose words stand there, and that the note passed over. */
function overlooked(
  note: Note,
  offset: number,
  { text, from: start }: Surroundings,
  glossaries: readonly KnownGlossary[],
): readonly Account[] {
  const byName = new Map(glossaries.map(each => [each.glossary, each]));
  return standing(text, offset - start, glossaries).flatMap(({ from, to, glossary, id, name, inWord }) => {
    const known = byName.get(glossary);
    const term = known?.terms.find(each => each.id === id);
    const own = term?.names.find(each => each.text === name);
    if (!known || !term || !own) return [];
    const place = { from: from + start, to: to + start, term, glossary, taken: false };
    const rule = obstacle(note, place.from, known, ruleOf(own), inWord);
    return rule === 'it is written otherwise' ? { ...place, rule, by: name } : { ...place, rule };
  });
}

/** What comes first in the way of a name that starts at an offset. */
function obstacle(
  note: Note,
  from: number,
  { state }: KnownGlossary,
  rule: MatchRule,
  inWord: boolean,
): Obstacle {
  if (state === 'off') return 'its glossary is turned off';
  if (state === 'elsewhere') return 'its glossary is not meant for this note';
  if (rule === 'never') return 'it is never looked for in notes';
  if (!note.isProse(from + 1)) return 'it stands in what is no prose';
  if (inWord) return 'it is a part of a longer word';
  return rule === 'exact' || rule === 'context'
    ? 'it is written otherwise'
    : 'its words do not belong together';
}

/** A name whose words stand at a place, whatever their case and whatever is between them. */
interface Standing {
  readonly from: number;
  readonly to: number;
  readonly glossary: string;
  /** Of the term. */
  readonly id: string;
  readonly name: string;
  /** Whether letters or digits are glued on to it. */
  readonly inWord: boolean;
}

function standing(text: string, at: number, glossaries: readonly KnownGlossary[]): readonly Standing[] {
  const letters = lettersOf(text);
  const mayStand = ({ text: name }: Name) => letters.includes(lettersOf(name).slice(0, surest));
  const view = new FormIndex(
    glossaries.map(({ glossary, terms }) => ({
      glossary,
      terms: terms.filter(({ names }) => names.some(mayStand)).map(inAnyCase),
    })),
  ).view();
  const all = { pieces: [{ from: 0, to: text.length, joint: Joint.None }], heading: 0, scope: 0 };
  const whole = scanNames(text, all, view)
    .filter(({ from, to }) => from <= at && at <= to)
    .flatMap(({ from, to, forms }) =>
      forms.map(({ meaning: { term, glossary }, name }) => ({
        ...{ from, to, glossary, id: term.id, name: name.text, inWord: false },
      })),
    );
  if (whole.length > 0) return whole;
  // in code, names are found inside words
  const inWords = new Note(view, 'code', text).readAll().explain(at);
  return inWords.flatMap(({ from, to, meanings }) =>
    meanings.map(({ term, glossary, form }) => ({
      ...{ from, to, glossary, id: term.id, name: form.name.text, inWord: true },
    })),
  );
}

/** So many letters at the start of a name are written in one way on both sides of the Atlantic. */
const surest = 2;

/** The letters and digits of a text, folded as far as names are compared by here. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A term that is found in any case, without asking for evidence, also where it is never looked for. */
function inAnyCase(term: Term): Term {
  const [first, ...others] = term.names;
  const free = (name: Name): Name => ({ ...name, match: 'any' });
  return { ...term, names: [free(first), ...others.map(free)], context: [], notContext: [] };
}

function cut({ text, from: start }: Surroundings, { from, to }: { from: number; to: number }): string {
  return text.slice(Math.max(0, from - start), to - start);
}
