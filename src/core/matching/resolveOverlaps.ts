interface Span {
  readonly from: number;
  readonly to: number;
  /** By what spans are compared, greater than 0. */
  readonly length: number;
}

/**
 * Of spans sorted by start, those that stay when a longer one beats any shorter one it overlaps;
 * of equally long ones the first stays. Linear in the text that the spans cover, but for the sorting.
 */
export function resolveOverlaps<T extends Span>(spans: readonly T[]): readonly T[] {
  // as a rule there is nothing to resolve
  if (!spans.some((span, i) => i > 0 && span.from < (spans[i - 1]?.to ?? 0))) return spans;
  const kept: T[] = [];
  for (let i = 0; i < spans.length; ) {
    const cluster: T[] = [];
    let end = -1;
    for (let span = spans[i]; span && (cluster.length === 0 || span.from < end); span = spans[++i]) {
      cluster.push(span);
      end = Math.max(end, span.to);
    }
    for (const span of cluster.length === 1 ? cluster : longestFirst(cluster, end)) kept.push(span);
  }
  return kept;
}

function longestFirst<T extends Span>(cluster: readonly T[], end: number): readonly T[] {
  const start = cluster[0]?.from ?? 0;
  const taken = new Uint8Array(end - start);
  const kept: T[] = [];
  for (const span of [...cluster].sort((a, b) => b.length - a.length || a.from - b.from)) {
    const place = taken.subarray(span.from - start, span.to - start);
    if (place.includes(1)) continue;
    place.fill(1);
    kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}
