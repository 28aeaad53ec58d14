import type { Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import type { Block } from './prose';
import { type Candidate, scanClues } from './scan';

/** A scope that holds no more than this is looked through where it stands. */
const few = 48;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a scope holds about one meaning. */
interface Voices {
  readonly speaksFor: Span[];
  readonly against: Span[];
  /** Names of the same term that need no evidence. */
  readonly named: Span[];
}

/** What the blocks of a paragraph, row, list item or heading hold together: the evidence near a place. */
export class Scope {
  readonly #blocks: Block[] = [];
  readonly #safe: Candidate[] = [];
  /** As {@link scanClues} gives them; looked for when they are first asked for, for most scopes are never asked. */
  #found: readonly number[] | undefined;
  #voices: Map<Meaning, Voices> | undefined;

  /** @param origin Offset in `text` from which the offsets of what is added count. */
  constructor(
    private readonly text: string,
    private readonly origin: number,
    private readonly view: GlossaryView,
  ) {}

  /** Adds a block, and what was found in it that needs no evidence. */
  add(block: Block, safe: readonly Candidate[]): void {
    this.#blocks.push(block);
    for (const each of safe) this.#safe.push(each);
  }

  /** The first span of a kind about a meaning, but for what is part of the span given. */
  voice(meaning: Meaning, kind: keyof Voices, apartFrom: Span | undefined): Span | undefined {
    if (this.#isLarge) {
      return this.#sorted()
        .get(meaning)
        ?.[kind].find(hit => isApart(hit, apartFrom));
    }
    if (kind === 'named') {
      return this.#safe.find(hit => isNameOf(hit, meaning) && isApart(hit, apartFrom));
    }
    const clues = this.#clues;
    for (let i = 0; i < clues.length; i += 3) {
      const hit = { from: clues[i] ?? 0, to: clues[i + 1] ?? 0 };
      if (isApart(hit, apartFrom) && this.#speaks(clues[i + 2] ?? 0, meaning, kind)) return hit;
    }
    return undefined;
  }

  /** A name of any term that needs no evidence and that nothing here rules out, apart from the span given. */
  safeName(apartFrom: Span | undefined): Span | undefined {
    return this.#safe.find(hit => isApart(hit, apartFrom) && this.#stands(hit));
  }

  /** How many words speak for a meaning. */
  support(meaning: Meaning): number {
    if (this.#isLarge) return this.#sorted().get(meaning)?.speaksFor.length ?? 0;
    const clues = this.#clues;
    let count = 0;
    for (let i = 2; i < clues.length; i += 3) {
      if (this.#speaks(clues[i] ?? 0, meaning, 'speaksFor')) count++;
    }
    return count;
  }

  /** The words at a span. */
  words({ from, to }: Span): string {
    return this.text.slice(from + this.origin, to + this.origin);
  }

  #stands(hit: Candidate): boolean {
    return hit.forms.some(
      ({ rule, meaning }) =>
        rule !== 'context' &&
        (rule !== 'exact' || meaning.term.notContext.length === 0 || !this.voice(meaning, 'against', hit)),
    );
  }

  /** Whether the words that end at a node of the index speak so about a meaning. */
  #speaks(node: number, meaning: Meaning, kind: 'speaksFor' | 'against'): boolean {
    const clues = this.view.cluesAt(node);
    if (!clues) return false;
    for (const clue of clues) {
      if (clue.meaning === meaning && clue.speaksFor === (kind === 'speaksFor')) return true;
    }
    return false;
  }

  /** Sorts all out by meaning: for large scopes, where looking through them for each name would not be linear. */
  #sorted(): ReadonlyMap<Meaning, Voices> {
    if (this.#voices) return this.#voices;
    const sorted = new Map<Meaning, Voices>();
    const of = (meaning: Meaning): Voices => {
      const voices = sorted.get(meaning) ?? { speaksFor: [], against: [], named: [] };
      sorted.set(meaning, voices);
      return voices;
    };
    const clues = this.#clues;
    for (let i = 0; i < clues.length; i += 3) {
      const span = { from: clues[i] ?? 0, to: clues[i + 1] ?? 0 };
      for (const { meaning, speaksFor } of this.view.cluesAt(clues[i + 2] ?? 0) ?? []) {
        of(meaning)[speaksFor ? 'speaksFor' : 'against'].push(span);
      }
    }
    for (const hit of this.#safe) {
      for (const { meaning, rule } of hit.forms) if (rule !== 'context') of(meaning).named.push(hit);
    }
    this.#voices = sorted;
    return sorted;
  }

  get #clues(): readonly number[] {
    if (this.#found) return this.#found;
    const [only] = this.#blocks;
    const scan = (block: Block) => scanClues(this.text, block, this.view, this.origin);
    this.#found = this.#blocks.length === 1 && only ? scan(only) : this.#blocks.flatMap(scan);
    return this.#found;
  }

  get #isLarge(): boolean {
    return this.#clues.length + this.#safe.length > few;
  }
}

function isNameOf({ forms }: Candidate, meaning: Meaning): boolean {
  return forms.some(form => form.rule !== 'context' && form.meaning === meaning);
}

/** Whether a hit is more than a part of a span: "NDC Oslo" says something about the "NDC" in it. */
function isApart(hit: Span, span: Span | undefined): boolean {
  return span === undefined || hit.from < span.from || hit.to > span.to;
}
