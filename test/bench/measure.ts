/** Milliseconds that a piece of work takes: the best of several runs, which noise can only make longer. */
export function best(work: () => unknown, runs = 7): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    keep(work());
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Work that is done again and again, in turn with other work, and the least milliseconds that it took. */
export class Timed {
  best = Number.POSITIVE_INFINITY;

  constructor(private readonly work: () => unknown) {}

  run(): void {
    this.best = Math.min(this.best, timeOf(this.work));
  }
}

/** Lets pieces of work take turns, so that each has its share of what else goes on. */
export function takeTurns(works: readonly Timed[], rounds: number): void {
  for (let round = 0; round < rounds; round++) for (const work of works) work.run();
}

/** Milliseconds that a piece of work takes. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  keep(work());
  return performance.now() - start;
}

/**
 * The 99th percentile of milliseconds over many single pieces of work: the best of several rounds, for what other
 * programs on the machine take away can only make it longer.
 */
export function p99(work: (i: number) => unknown, times: number, rounds = 5): number {
  return Math.min(
    ...Array.from({ length: rounds }, (_, round) => percentile(i => work(round * times + i), times, 0.99)),
  );
}

/** The time in milliseconds below which a share of many single pieces of work stays. */
export function percentile(work: (i: number) => unknown, times: number, share: number): number {
  const taken = Float64Array.from({ length: times }, (_, i) => {
    const start = performance.now();
    keep(work(i));
    return performance.now() - start;
  }).sort();
  return taken[Math.floor(times * share)] ?? 0;
}

/** Takes a result, so that the work for it cannot be left out. */
function keep(result: unknown): void {
  kept = result;
}

let kept: unknown;

/** The result kept last. */
export function lastKept(): unknown {
  return kept;
}
