import type { Term } from '../glossary/term';
import type { Annotation } from './annotation';
import type { NoteFindings } from './evidence';
import type { Meaning } from './form';
import { otherGloss } from './gloss';
import type { GlossaryView } from './glossaryView';
import { noHeadings, type Outline, withHeading } from './outline';
import type { Block, Prose } from './prose';
import { type Candidate, scanNames } from './scan';
import { Scope } from './scope';

/**
 * A part of a note that was read by itself: a few paragraphs. All offsets are from its start, so that it stays
 * as it is when something changes before it.
 */
export interface Chunk {
  readonly text: string;
  /** The blocks in which something was found, and all headings. */
  readonly blocks: readonly ScannedBlock[];
  /** In order. */
  readonly headings: readonly ChunkHeading[];
  readonly outline: Outline;
  /** Terms found that need no evidence, each as often as it was found. */
  readonly safe: readonly Term[];
  /** What is said in so many words that an acronym stands for, by the meanings that it has not then. */
  readonly glosses: ReadonlyMap<Candidate, ReadonlyMap<Meaning, string>>;
  /** Length of the prose, in UTF-16 units. */
  readonly proseLength: number;
  /** What the note last made of it. A field, for the garbage collector is slow with weak maps of thousands. */
  judgement: Judgement | undefined;
}

/** Annotations with what they rest on besides the chunk itself: they hold as long as that stays. */
export interface Judgement {
  readonly findings: NoteFindings;
  readonly above: readonly (Scope | undefined)[];
  readonly annotations: readonly Annotation[];
}

/** A heading with what it holds. */
export interface ChunkHeading {
  /** 1 to 6. */
  readonly heading: number;
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
}

/** What was found in a block. */
export interface ScannedBlock {
  readonly heading: number;
  readonly scope: Scope;
  /** The scopes that this one hangs under, from the nearest up: a list's items, a table's header. */
  readonly under: readonly Scope[];
  readonly candidates: readonly Candidate[];
}

const noScopes: readonly Scope[] = [];
const noGlosses: Chunk['glosses'] = new Map();

/**
 * Cuts a text into chunks and scans them.
 *
 * @param least Smallest length of a chunk, in UTF-16 units: the unit of work for an edit.
 */
export function chunksOf(
  text: string,
  { blocks, cuts }: Prose,
  view: GlossaryView,
  least: number,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let nextBlock = 0;
  for (const cut of [...cuts, text.length]) {
    if (cut - from < least && cut < text.length) continue;
    const builder = new ChunkBuilder(text, from, view);
    for (let block = blocks[nextBlock]; block && startOf(block) < cut; block = blocks[++nextBlock]) {
      builder.add(block);
    }
    if (cut > from) chunks.push(builder.build(cut));
    from = cut;
  }
  return chunks;
}

function startOf(block: Block): number {
  return block.pieces[0]?.from ?? 0;
}

class ChunkBuilder {
  readonly #blocks: { -readonly [key in keyof ScannedBlock]: ScannedBlock[key] }[] = [];
  readonly #headings: ChunkHeading[] = [];
  #outline = noHeadings;
  readonly #scopes = new Map<number, Scope>();
  /** Scope to the scope that it hangs under. */
  readonly #parents = new Map<number, number>();
  /** Numbers of the scopes of the blocks. */
  readonly #numbers: number[] = [];
  readonly #safe: Term[] = [];
  #glosses: Map<Candidate, ReadonlyMap<Meaning, string>> | undefined;
  #proseLength = 0;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly view: GlossaryView,
  ) {}

  add(block: Block): void {
    const candidates = scanNames(this.text, block, this.view, this.from);
    for (const candidate of candidates) this.#gloss(block, candidate);
    const { heading, scope, under } = block;
    for (const { from, to } of block.pieces) this.#proseLength += to - from;
    if (under !== undefined) this.#parents.set(scope, under);
    let held = this.#scopes.get(scope);
    if (!held) {
      held = new Scope(this.text, this.from, this.view);
      this.#scopes.set(scope, held);
    }
    if (candidates.length > 0 || heading > 0) {
      this.#blocks.push({ heading, scope: held, under: noScopes, candidates });
      this.#numbers.push(scope);
    }
    if (heading > 0) {
      const from = startOf(block) - this.from;
      const to = (block.pieces.at(-1)?.to ?? 0) - this.from;
      this.#headings.push({ heading, scope: held, from, to });
      this.#outline = withHeading(this.#outline, heading, held);
    }
    const safe = candidates.filter(candidate => this.#countSafe(candidate));
    held.add(block, safe);
  }

  build(to: number): Chunk {
    // not before: a scope may be met behind one that hangs under it
    if (this.#parents.size > 0) {
      for (const [i, block] of this.#blocks.entries()) block.under = this.#scopesAbove(this.#numbers[i] ?? 0);
    }
    return {
      text: this.text.slice(this.from, to),
      blocks: this.#blocks,
      headings: this.#headings,
      outline: this.#outline,
      safe: this.#safe,
      glosses: this.#glosses ?? noGlosses,
      proseLength: this.#proseLength,
      judgement: undefined,
    };
  }

  #scopesAbove(of: number): readonly Scope[] {
    const found: Scope[] = [];
    for (let under = this.#parents.get(of); under !== undefined; under = this.#parents.get(under)) {
      const scope = this.#scopes.get(under);
      if (scope) found.push(scope);
    }
    return found.length === 0 ? noScopes : found;
  }

  /** Keeps what a block says that an acronym in it stands for, where that is not the term. */
  #gloss(block: Block, candidate: Candidate): void {
    for (const { rule, meaning } of candidate.forms) {
      if (rule === 'phrase') continue;
      const start = startOf(block);
      const text = this.text.slice(start, block.pieces.at(-1)?.to);
      const at = this.from - start;
      const gloss = otherGloss(text, candidate.from + at, candidate.to + at, meaning.term);
      if (gloss === undefined) continue;
      this.#glosses ??= new Map();
      this.#glosses.set(candidate, new Map(this.#glosses.get(candidate)).set(meaning, gloss));
    }
  }

  /** Whether a name here needs no evidence; if so, its term is counted. */
  #countSafe(candidate: Candidate): boolean {
    const glosses = this.#glosses?.get(candidate);
    const safe = candidate.forms.find(
      ({ rule, meaning }) => rule !== 'context' && meaning.term.evidence !== 'none' && !glosses?.has(meaning),
    );
    if (!safe) return false;
    this.#safe.push(safe.meaning.term);
    return true;
  }
}
