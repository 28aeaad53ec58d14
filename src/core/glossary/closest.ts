/** The known word that somebody who wrote `word` will have meant; `undefined` when none is near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  const written = word.toLowerCase();
  // one slip in a short word, two in a long one
  let nearest = written.length < 6 ? 2 : 3;
  let found: string | undefined;
  for (const each of known) {
    if (Math.abs(each.length - written.length) >= nearest) continue;
    const distance = slips(written, each.toLowerCase());
    if (distance < nearest) {
      nearest = distance;
      found = each;
    }
  }
  return found;
}

/** Letters that are missing, added, wrong or swapped with their neighbour. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const at = (list: readonly number[], index: number) => list[index] ?? 0;
      const cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(cost, at(beforeLast, j - 2) + 1) : cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
