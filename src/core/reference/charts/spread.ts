/** Something that wants to start somewhere on a line and takes up room there. */
export interface Claim {
  readonly wanted: number;
  readonly size: number;
}

interface Cluster {
  start: number;
  size: number;
  /** Sum of what its members would have the start be, and their number. */
  sum: number;
  readonly members: number[];
}

/**
 * Starts for claims, in their order and without overlap between 0 and `length`, each as near to where it wants to be
 * as its neighbours allow: those that push each other share the way (the pooling of isotonic regression).
 */
export function spread(claims: readonly Claim[], length: number): readonly number[] {
  const clusters: Cluster[] = [];
  const settle = (cluster: Cluster) => {
    const best = cluster.sum / cluster.members.length;
    cluster.start = Math.max(0, Math.min(best, length - cluster.size));
  };
  claims.forEach(({ wanted, size }, index) => {
    let cluster: Cluster = { start: 0, size, sum: wanted, members: [index] };
    settle(cluster);
    for (;;) {
      const before = clusters.at(-1);
      if (before === undefined || before.start + before.size <= cluster.start) break;
      clusters.pop();
      cluster = {
        start: 0,
        size: before.size + cluster.size,
        sum: before.sum + cluster.sum - before.size * cluster.members.length,
        members: [...before.members, ...cluster.members],
      };
      settle(cluster);
    }
    clusters.push(cluster);
  });
  const starts: number[] = [];
  for (const { start, members } of clusters) {
    let at = start;
    for (const member of members) {
      starts[member] = at;
      at += claims[member]?.size ?? 0;
    }
  }
  return starts;
}
