import type { Place } from './glossary';

/** Lines of a text; built once in linear time, then asked in logarithmic time. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** @param length UTF-16 units; cut at the end of the line. */
  placeOf(offset: number, length: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const end = (this.#starts[low + 1] ?? this.text.length + 1) - 1;
    return {
      offset,
      length: Math.max(0, Math.min(length, end - offset)),
      line: low + 1,
      column: offset - (this.#starts[low] ?? 0) + 1,
    };
  }
}
