import type { Meaning } from './form';
import type { GlossaryView } from './glossaryView';
import type { Block } from './prose';
import { type Candidate, scanClues } from './scan';

/** A scope that holds no more than this is looked through where it stands. */
const few = 48;

/**
 * How far from a place, in UTF-16 units, what stands in the same scope still says something about it. A scope may be
 * longer by far, as a diary or a log whose lines make one paragraph. A term's own words speak from further off than
 * other terms do, and for a word of every day both have to stand nearer. Set on the labelled notes in
 * `test/core/matching/notes`, and on the prose of the topics.
 */
export const reaches = {
  usual: { ownWords: 250, otherTerms: 120 },
  everyday: { ownWords: 100, otherTerms: 60, inSentence: true },
} as const;

/** How far what stands in a scope still says something, in UTF-16 units. */
export interface Reach {
  readonly ownWords: number;
  readonly otherTerms: number;
  /** Whether another term has to stand in the same sentence. */
  readonly inSentence?: boolean;
}

const sentenceEnd = /[.!?]["”’)\]*_]*\s/;

/** No name that is found spans more than this. */
const longestSpan = 1000;

/** Never pushed to. */
const none: never[] = [];

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
  #blocks: Block[] = none;
  #safe: Candidate[] = none;
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
    // most scopes are one block; a list that was pushed to has room to spare
    if (this.#blocks.length === 0) this.#blocks = [block];
    else this.#blocks.push(block);
    if (this.#safe.length === 0) this.#safe = safe.length === 0 ? none : [...safe];
    else for (const each of safe) this.#safe.push(each);
  }

  /**
   * The first span of a kind about a meaning.
   *
   * @param place Where one stands in this scope; what is part of it, or out of reach, is passed over.
   */
  voice(
    meaning: Meaning,
    kind: keyof Voices,
    place: Span | undefined,
    far: number = reaches.usual.ownWords,
  ): Span | undefined {
    if (!place && this.#isLarge) return this.#sorted().get(meaning)?.[kind][0];
    if (kind === 'named') return firstNear(this.#safe, place, far, hit => isNameOf(hit, meaning));
    const clues = this.#clues;
    const last = place ? place.to + far + longestSpan : Number.POSITIVE_INFINITY;
    for (let i = place ? firstClueFrom(clues, place.from - far - longestSpan) : 0; i < clues.length; i += 3) {
      const from = clues[i] ?? 0;
      const to = clues[i + 1] ?? 0;
      if (from > last) break;
      if (isNear(from, to, place, far) && this.#speaks(clues[i + 2] ?? 0, meaning, kind)) return { from, to };
    }
    return undefined;
  }

  /** Whether a name of several words of a meaning stands here; `place` as for {@link voice}. */
  spelledOut(meaning: Meaning, place: Span | undefined): boolean {
    return (
      firstNear(this.#safe, place, reaches.usual.ownWords, hit =>
        hit.forms.some(form => form.rule === 'phrase' && form.meaning === meaning),
      ) !== undefined
    );
  }

  /** A name of any term that needs no evidence and that nothing here rules out; `place` as for {@link voice}. */
  safeName(place: Span | undefined, { otherTerms, inSentence = false }: Reach): Span | undefined {
    const stands = (hit: Candidate) =>
      this.#stands(hit) && !(inSentence && place && sentenceEnd.test(this.words(between(hit, place))));
    return firstNear(this.#safe, place, otherTerms, stands);
  }

  /** Whether it holds a name that needs no evidence, however far off. */
  get namesSafeTerm(): boolean {
    return this.#safe.length > 0;
  }

  /** Length of the prose, in UTF-16 units. */
  get length(): number {
    let sum = 0;
    for (const { pieces } of this.#blocks) for (const { from, to } of pieces) sum += to - from;
    return sum;
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

  /** Lets go of what was looked for. It is looked for again if need be; kept, it would outweigh the note. */
  forget(): void {
    this.#found = undefined;
    this.#voices = undefined;
  }

  /** The words at a span. */
  words({ from, to }: Span): string {
    return this.text.slice(from + this.origin, to + this.origin);
  }

  #stands(hit: Candidate): boolean {
    return hit.forms.some(
      ({ rule, meaning }) =>
        rule !== 'context' &&
        (rule === 'phrase' || meaning.term.notContext.length === 0 || !this.voice(meaning, 'against', hit)),
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
        const spans = of(meaning)[speaksFor ? 'speaksFor' : 'against'];
        // a list may have a word twice, as "student" and "students"
        if (spans.at(-1) !== span) spans.push(span);
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

/** Whether a hit says something about a place: it is near, and more than a part of it, as "NDC Oslo" is of "NDC". */
function isNear(from: number, to: number, place: Span | undefined, far: number): boolean {
  return (
    place === undefined ||
    ((from < place.from || to > place.to) && to >= place.from - far && from <= place.to + far)
  );
}

/** Where in a list of clues, in threes and in order, the first stands that starts at an offset or behind it. */
function firstClueFrom(clues: readonly number[], from: number): number {
  let low = 0;
  let high = clues.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clues[middle * 3] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

/** What lies between two spans; empty when they overlap. */
function between(some: Span, other: Span): Span {
  const from = Math.min(some.to, other.to);
  return { from, to: Math.max(from, some.from, other.from) };
}

/** The first that is near and fits, in a list sorted by start; the work does not grow with the list. */
function firstNear<T extends Span>(
  sorted: readonly T[],
  place: Span | undefined,
  far: number,
  fits: (hit: T) => boolean,
): T | undefined {
  if (!place) return sorted.find(fits);
  let low = 0;
  let high = sorted.length;
  // a name may start out of reach and end within it
  const first = place.from - far - longestSpan;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sorted.length; i++) {
    const hit = sorted[i];
    if (!hit || hit.from > place.to + far) return undefined;
    if (isNear(hit.from, hit.to, place, far) && fits(hit)) return hit;
  }
  return undefined;
}
