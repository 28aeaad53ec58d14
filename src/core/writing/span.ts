import { lastAtMost } from '../matching/lastAtMost';

/** A stretch of a text. Offsets are UTF-16; `to` is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Stretches of a text that may touch and lie in each other; tells quickly what lies in one of them. */
export class SpanSet {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
      const last = this.#ends.length - 1;
      const end = this.#ends[last];
      if (end !== undefined && from <= end) this.#ends[last] = Math.max(end, to);
      else {
        this.#starts.push(from);
        this.#ends.push(to);
      }
    }
  }

  /** Whether the character at an offset lies in one of the stretches. */
  has(offset: number): boolean {
    const at = lastAtMost(this.#starts, offset);
    return at >= 0 && offset < (this.#ends[at] ?? 0);
  }
}
