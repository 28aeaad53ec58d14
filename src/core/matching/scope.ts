import type { FormIndex, Meaning } from './formIndex';
import type { Candidate } from './scan';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The clues of a scope about one meaning. */
interface Voices {
  readonly speaksFor: Span[];
  readonly against: Span[];
}

/** What the blocks of a paragraph, row, list item or heading hold together: the evidence near a place. */
export class Scope {
  /** As in {@link BlockScan.clues}. */
  readonly #clues: number[] = [];
  readonly #safe: Candidate[] = [];
  #voices: Map<Meaning, Voices> | undefined;

  /** @param origin Offset in `text` from which the offsets of what is added count. */
  constructor(
    private readonly text: string,
    private readonly origin: number,
    private readonly index: FormIndex,
  ) {}

  /** Adds what a block holds. */
  add(clues: readonly number[], safe: readonly Candidate[]): void {
    for (const each of clues) this.#clues.push(each);
    for (const each of safe) this.#safe.push(each);
  }

  /** A word that speaks for or against a meaning, apart from the span given. */
  voice(meaning: Meaning, speaksFor: boolean, apartFrom: Span | undefined): Span | undefined {
    const voices = this.#of(meaning);
    return (speaksFor ? voices?.speaksFor : voices?.against)?.find(hit => isApart(hit, apartFrom));
  }

  /** A name that needs no evidence, apart from the span given. */
  safeName(apartFrom: Span | undefined): Span | undefined {
    return this.#safe.find(hit => isApart(hit, apartFrom));
  }

  /** How many words speak for a meaning. */
  support(meaning: Meaning): number {
    return this.#of(meaning)?.speaksFor.length ?? 0;
  }

  /** The words at a span. */
  words({ from, to }: Span): string {
    return this.text.slice(from + this.origin, to + this.origin);
  }

  /** Sorted out by meaning when first asked: most scopes never are. */
  #of(meaning: Meaning): Voices | undefined {
    if (!this.#voices) {
      this.#voices = new Map();
      for (let i = 0; i < this.#clues.length; i += 3) {
        const [from = 0, to = 0, node = 0] = this.#clues.slice(i, i + 3);
        for (const clue of this.index.cluesAt(node) ?? []) {
          const voices = this.#voices.get(clue.meaning) ?? { speaksFor: [], against: [] };
          this.#voices.set(clue.meaning, voices);
          (clue.speaksFor ? voices.speaksFor : voices.against).push({ from, to });
        }
      }
    }
    return this.#voices.get(meaning);
  }
}

function isApart(hit: Span, span: Span | undefined): boolean {
  return span === undefined || hit.to <= span.from || hit.from >= span.to;
}
