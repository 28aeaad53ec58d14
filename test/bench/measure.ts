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

/** Single pieces of work of one kind: what they took on the clock and of the processor, in milliseconds. */
export class Strokes {
  readonly #onClock: number[] = [];
  readonly #ofProcessor: number[] = [];

  /** Does a piece of work. */
  take(work: () => unknown): void {
    const before = process.cpuUsage();
    this.#onClock.push(timeOf(work));
    const { user, system } = process.cpuUsage(before);
    this.#ofProcessor.push((user + system) / 1000);
  }

  /** The time on the clock below which a share of the work stays. */
  onClock(share: number): number {
    return percentile(this.#onClock, share);
  }

  /** As {@link onClock}; time that went to other programs does not count, help of other threads does. */
  ofProcessor(share: number): number {
    return percentile(this.#ofProcessor, share);
  }
}

/** The round of several that has the least 99th percentile: what other programs take away can only make it longer. */
export function bestRound(rounds: number, round: (strokes: Strokes, number: number) => void): Strokes {
  const all = Array.from({ length: rounds }, (_, number) => {
    const strokes = new Strokes();
    round(strokes, number);
    return strokes;
  });
  return all.reduce((best, each) => (each.onClock(0.99) < best.onClock(0.99) ? each : best));
}

/** The 99th percentile of milliseconds over many single pieces of work, in the best of several rounds. */
export function p99(work: (i: number) => unknown, times: number, rounds = 5): number {
  return bestRound(rounds, (strokes, round) => {
    for (let i = 0; i < times; i++) strokes.take(() => work(round * times + i));
  }).onClock(0.99);
}

/** What is kept in memory now, in MB. Node must have been started with `--expose-gc`. */
export function memoryInUse(): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error('Run with --expose-gc');
  // the memory of buffers is given back only when those that died in one collection are met by the next
  for (let i = 0; i < 2; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}

function percentile(taken: readonly number[], share: number): number {
  return Float64Array.from(taken).sort()[Math.floor(taken.length * share)] ?? 0;
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
