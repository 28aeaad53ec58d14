/** A text of this size at a place, in pixels; all texts of a set hang on their places in the same way. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 3;

/** The indices of texts that can stand together: the first and the last, and of the others those that touch none before. */
export function withoutOverlap(texts: readonly PlacedText[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const order = [0, texts.length - 1, ...texts.keys()];
  for (const index of order) {
    const text = texts[index];
    if (text === undefined || kept.has(index)) continue;
    const free = [...kept].every(other => !touches(text, texts[other]));
    if (free) kept.add(index);
  }
  return kept;
}

function touches(a: PlacedText, b: PlacedText | undefined): boolean {
  if (b === undefined) return false;
  const left = a.x <= b.x ? a : b;
  return Math.abs(a.x - b.x) < left.width + gap && Math.abs(a.y - b.y) < a.height + gap;
}
