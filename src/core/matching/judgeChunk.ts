import type { Term } from '../glossary/term';
import type { Annotation, JudgedMeaning } from './annotation';
import type { Chunk } from './chunk';
import { judge, type NoteFindings, type Reason, ruleOut } from './evidence';
import type { Form, Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import { resolveOverlaps } from './resolveOverlaps';
import type { Candidate } from './scan';
import type { Scope } from './scope';

/** What stands wherever a name does that needs no evidence. */
interface Undoubted {
  readonly terms: readonly Term[];
  readonly meanings: readonly JudgedMeaning[];
}

/** A place with all its meanings, taken or not. */
export interface WeighedPlace {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly JudgedMeaning[];
}

/** What holds in a chunk; offsets are from its start. */
export interface JudgedChunk {
  /** Sorted, not overlapping, longer ones before shorter. */
  readonly annotations: readonly Annotation[];
  readonly weighed: readonly WeighedPlace[];
}

/**
 * Applies rules 6 and 7 to a chunk.
 *
 * @param above The headings over the chunk's start, by level from 1.
 * @param findings What the note as a whole says.
 */
export function judgeChunk(
  chunk: Chunk,
  above: readonly (Scope | undefined)[],
  findings: NoteFindings,
  view: GlossaryView,
): JudgedChunk {
  const headings = [...above];
  const weighed: WeighedPlace[] = [];
  const annotations: Annotation[] = [];
  for (const block of chunk.blocks) {
    const { scope, under } = block;
    if (block.heading > 0) headings.length = Math.min(headings.length, block.heading - 1);
    const chain = block.candidates.length === 0 ? under : [...under, ...stacked(headings)];
    if (block.heading > 0) headings[block.heading - 1] = scope;
    const accepted: (Annotation & Pick<Candidate, 'length'>)[] = [];
    for (const place of block.candidates) {
      const meanings = weigh(place, scope, chain, { findings, glosses: chunk.glosses.get(place) }, view);
      const { from, to, length } = place;
      weighed.push({ from, to, meanings });
      const taken = meanings.every(isTaken) ? meanings : meanings.filter(isTaken);
      if (taken.length > 0)
        accepted.push({ from, to, length, meanings: taken, terms: termsOf(taken, place) });
    }
    for (const { from, to, meanings, terms } of resolveOverlaps(accepted))
      annotations.push({ from, to, meanings, terms });
  }
  // what stands under a heading asks it again
  for (const { heading, scope, under } of chunk.blocks) {
    if (heading === 0) scope.forget();
    for (const each of under) each.forget();
  }
  return { annotations, weighed };
}

/** The headings that are there, the nearest first. */
function stacked(headings: readonly (Scope | undefined)[]): readonly Scope[] {
  return headings.filter(heading => heading !== undefined).reverse();
}

function isTaken({ reason }: JudgedMeaning): boolean {
  return reason.taken;
}

/** What is known from elsewhere about a place. */
interface Background {
  readonly findings: NoteFindings;
  /** What the note says at the place that the acronym stands for, by the meanings that it has not then. */
  readonly glosses: ReadonlyMap<Meaning, string> | undefined;
}

/** All meanings of a place with their reasons, ordered: taken first, nearest glossary, most support, main names first. */
function weigh(
  place: Candidate,
  scope: Scope,
  headings: readonly Scope[],
  background: Background,
  view: GlossaryView,
): readonly JudgedMeaning[] {
  const [only] = place.forms;
  if (only && place.forms.length === 1) {
    const reason = reasonFor(place, only, scope, headings, background);
    return reason === always ? undoubted(only).meanings : [judged(only, reason)];
  }
  // a term may stand in several glossaries
  const byMeaning = new Map<Meaning, JudgedMeaning>();
  for (const form of place.forms) {
    const { meaning } = form;
    if (byMeaning.get(meaning)?.reason.taken) continue;
    byMeaning.set(meaning, judged(form, reasonFor(place, form, scope, headings, background)));
  }
  const found = [...byMeaning];
  if (found.length > 1) {
    const weight = (meaning: Meaning) => {
      const near = scope.support(meaning) + (scope.voice(meaning, 'named', place) ? 1 : 0);
      return near * 4 + headings.reduce((sum, heading) => sum + heading.support(meaning), 0);
    };
    found.sort(
      ([some, a], [other, b]) =>
        Number(b.reason.taken) - Number(a.reason.taken) ||
        view.rankOf(some) - view.rankOf(other) ||
        weight(other) - weight(some) ||
        Number(isMain(b)) - Number(isMain(a)),
    );
  }
  return found.map(([, each]) => each);
}

const always: Reason = { taken: true, rule: 'always matches' };

function reasonFor(
  place: Candidate,
  form: Form,
  scope: Scope,
  headings: readonly Scope[],
  { findings, glosses }: Background,
): Reason {
  const gloss = glosses?.get(form.meaning);
  if (gloss !== undefined) return { taken: false, rule: 'the note spells it out otherwise', by: gloss };
  return form.rule === 'context'
    ? judge(place, form, scope, headings, findings)
    : (ruleOut(place, form, scope, headings, findings) ?? always);
}

/** Whether the term is called so in the first place, and not only among other names. */
function isMain({ term, form }: JudgedMeaning): boolean {
  return form.name === term.names[0];
}

function judged(form: Form, reason: Reason): JudgedMeaning {
  const { term, glossary, part } = form.meaning;
  return { term, glossary, part, reason, form };
}

const undoubtedOf = new WeakMap<Form, Undoubted>();

/** What a name gives that always matches: the same lists at each place, so that a long note takes little room. */
function undoubted(form: Form): Undoubted {
  const known = undoubtedOf.get(form);
  if (known) return known;
  const first: Undoubted = { terms: [form.meaning.term], meanings: [judged(form, always)] };
  undoubtedOf.set(form, first);
  return first;
}

function termsOf(meanings: readonly JudgedMeaning[], { forms: [form] }: Candidate): readonly Term[] {
  const known = form && undoubtedOf.get(form);
  return known?.meanings === meanings ? known.terms : meanings.map(({ term }) => term);
}
