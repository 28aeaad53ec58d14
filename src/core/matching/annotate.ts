import type { Term } from '../glossary/term';
import { judge, type NoteFigures, type Reason, type Scope, support } from './evidence';
import { FormIndex, type Layer, type Meaning } from './formIndex';
import type { Block } from './prose';
import { proseOf } from './proseOf';
import { resolveOverlaps } from './resolveOverlaps';
import { type BlockScan, type Candidate, scanBlock } from './scan';

/** A span of a note that names one or more known terms. */
export interface Annotation {
  /** Offsets in the note, UTF-16. */
  readonly from: number;
  readonly to: number;
  /** All meanings, the best first; never empty. */
  readonly terms: readonly Term[];
  /** The same meanings with their glossaries and why they were taken. */
  readonly meanings: readonly JudgedMeaning[];
}

/** A meaning with the rule that decided. */
export interface JudgedMeaning extends Meaning {
  readonly reason: Reason;
}

/** Finds the terms of a set of glossaries in notes. Make one for a set and keep it. */
export class Annotator {
  readonly #index: FormIndex;

  /** @param layers Glossaries, the nearest to the user first. */
  constructor(layers: readonly Layer[]) {
    this.#index = new FormIndex(layers);
  }

  /**
   * The annotations of a note: sorted, not overlapping, longer ones before shorter.
   *
   * @param language A VS Code language id; `markdown` is read as Markdown, any other as plain prose.
   */
  annotate(text: string, language: string): readonly Annotation[] {
    return this.#judgeAll(text, language).flatMap(({ accepted }) => resolveOverlaps(accepted));
  }

  /** Every meaning that was weighed at an offset, taken or not: what "Why this meaning?" shows. */
  explain(
    text: string,
    language: string,
    offset: number,
  ): readonly { readonly from: number; readonly to: number; readonly meanings: readonly JudgedMeaning[] }[] {
    return this.#judgeAll(text, language).flatMap(({ weighed }) =>
      weighed.filter(place => place.from <= offset && offset <= place.to),
    );
  }

  #judgeAll(text: string, language: string) {
    const blocks = proseOf(text, language).map(block => ({
      block,
      scan: scanBlock(text, block, this.#index),
    }));
    const scopes = gatherScopes(blocks);
    const note = measure(blocks);
    const above: Scope[] = [];
    const parents = new Map(blocks.map(({ block }) => [block.scope, block.under]));
    return blocks.map(({ block, scan }) => {
      if (block.heading > 0) above.length = block.heading - 1;
      const scope = scopes.get(block.scope) ?? { clues: [], safe: [] };
      const headings = [...scopesAbove(block, scopes, parents), ...above.filter(Boolean).reverse()];
      if (block.heading > 0) above[block.heading - 1] = scope;
      const weighed = scan.candidates.map(place => ({
        from: place.from,
        to: place.to,
        meanings: weigh(text, place, scope, headings, note),
      }));
      const accepted = weighed.flatMap(place => {
        const meanings = place.meanings.filter(meaning => meaning.reason.taken);
        if (meanings.length === 0) return [];
        return [{ ...place, meanings, terms: meanings.map(meaning => meaning.term) }];
      });
      return { weighed, accepted };
    });
  }
}

interface ScannedBlock {
  readonly block: Block;
  readonly scan: BlockScan;
}

function isSafe(candidate: Candidate): boolean {
  return candidate.forms.some(form => form.rule !== 'context');
}

function gatherScopes(blocks: readonly ScannedBlock[]): ReadonlyMap<number, Scope> {
  const scopes = new Map<number, { clues: BlockScan['clues'][number][]; safe: Candidate[] }>();
  for (const { block, scan } of blocks) {
    const scope = scopes.get(block.scope) ?? { clues: [], safe: [] };
    scopes.set(block.scope, scope);
    scope.clues.push(...scan.clues);
    scope.safe.push(...scan.candidates.filter(isSafe));
  }
  return scopes;
}

/** The scopes that a block hangs under, from the nearest up: a list's items, a table's header. */
function scopesAbove(
  block: Block,
  scopes: ReadonlyMap<number, Scope>,
  parents: ReadonlyMap<number, number | undefined>,
): readonly Scope[] {
  const found: Scope[] = [];
  for (let under = block.under; under !== undefined; under = parents.get(under)) {
    const scope = scopes.get(under);
    if (scope) found.push(scope);
  }
  return found;
}

function measure(blocks: readonly ScannedBlock[]): NoteFigures {
  const terms = new Set<Term>();
  let safeHits = 0;
  let length = 0;
  for (const { block, scan } of blocks) {
    for (const piece of block.pieces) length += piece.to - piece.from;
    for (const { forms } of scan.candidates) {
      const safe = forms.find(form => form.rule !== 'context');
      if (!safe) continue;
      terms.add(safe.meaning.term);
      safeHits++;
    }
  }
  return { safeTerms: terms.size, safeHits, length };
}

/** All meanings of a place with their reasons, ordered: taken first, nearest glossary, most support. */
function weigh(
  text: string,
  place: Candidate,
  scope: Scope,
  headings: readonly Scope[],
  note: NoteFigures,
): readonly JudgedMeaning[] {
  const byTerm = new Map<Term, JudgedMeaning>();
  for (const { meaning, rule } of place.forms) {
    const reason: Reason =
      rule === 'context'
        ? judge(text, place, meaning, scope, headings, note)
        : { taken: true, rule: 'always matches' };
    if (!byTerm.get(meaning.term)?.reason.taken) byTerm.set(meaning.term, { ...meaning, reason });
  }
  const found = [...byTerm.values()];
  if (found.length < 2) return found;
  const meaningOf = new Map(place.forms.map(form => [form.meaning.term, form.meaning]));
  const weight = ({ term }: JudgedMeaning) => {
    const meaning = meaningOf.get(term);
    return meaning
      ? support(meaning, scope) * 4 + headings.reduce((sum, h) => sum + support(meaning, h), 0)
      : 0;
  };
  return found.sort(
    (a, b) => Number(b.reason.taken) - Number(a.reason.taken) || a.layer - b.layer || weight(b) - weight(a),
  );
}
