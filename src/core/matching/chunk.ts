import type { Term } from '../glossary/term';
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
  readonly scopes: ReadonlyMap<number, Scope>;
  /** Scope to the scope that it hangs under. */
  readonly parents: ReadonlyMap<number, number>;
  /** Terms found that need no evidence, and how often. */
  readonly safe: ReadonlyMap<Term, number>;
  /** Length of the prose, in UTF-16 units. */
  readonly proseLength: number;
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
  readonly scope: number;
  readonly candidates: readonly Candidate[];
}

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
  readonly #blocks: ScannedBlock[] = [];
  readonly #headings: ChunkHeading[] = [];
  #outline = noHeadings;
  readonly #scopes = new Map<number, Scope>();
  readonly #parents = new Map<number, number>();
  readonly #safe = new Map<Term, number>();
  #proseLength = 0;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly view: GlossaryView,
  ) {}

  add(block: Block): void {
    const candidates = scanNames(this.text, block, this.view, this.from);
    const { heading, scope, under } = block;
    for (const { from, to } of block.pieces) this.#proseLength += to - from;
    if (under !== undefined) this.#parents.set(scope, under);
    if (candidates.length > 0 || heading > 0) this.#blocks.push({ heading, scope, candidates });
    const held = this.#scopes.get(scope) ?? new Scope(this.text, this.from, this.view);
    this.#scopes.set(scope, held);
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
    return {
      text: this.text.slice(this.from, to),
      blocks: this.#blocks,
      headings: this.#headings,
      outline: this.#outline,
      scopes: this.#scopes,
      parents: this.#parents,
      safe: this.#safe,
      proseLength: this.#proseLength,
    };
  }

  /** Whether a name here needs no evidence; if so, its term is counted. */
  #countSafe({ forms }: Candidate): boolean {
    const safe = forms.find(form => form.rule !== 'context' && form.meaning.term.evidence !== 'none');
    if (!safe) return false;
    const { term } = safe.meaning;
    this.#safe.set(term, (this.#safe.get(term) ?? 0) + 1);
    return true;
  }
}
