import { inOrder, type TextEdit } from './textEdit';

/** A run of the text as it was, or words that were put in. */
type Segment = { readonly from: number; readonly to: number } | { readonly insert: string };

/**
 * Edits that lead as far as several rounds of edits one after the other.
 *
 * @param length Of the text before the first round.
 * @param rounds Each refers to the text that the rounds before it lead to.
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const segments = rounds.reduce<readonly Segment[]>(
    (before, round) => applied(before, inOrder(round)),
    [{ from: 0, to: length }],
  );
  const edits: TextEdit[] = [];
  let at = 0;
  let insert = '';
  for (const segment of [...segments, { from: length, to: length }]) {
    if ('insert' in segment) insert += segment.insert;
    else {
      if (segment.from > at || insert !== '') edits.push({ from: at, to: segment.from, insert });
      at = segment.to;
      insert = '';
    }
  }
  return edits;
}

function applied(segments: readonly Segment[], edits: readonly TextEdit[]): readonly Segment[] {
  const result: Segment[] = [];
  const left = [...segments];
  let at = 0;
  /** Passes over the text up to an offset, and keeps it or not. */
  const pass = (to: number, keep: boolean) => {
    for (let next = left[0]; next && at < to; next = left[0]) {
      const length = lengthOf(next);
      const taken = Math.min(length, to - at);
      if (keep && taken > 0) result.push(cut(next, 0, taken));
      left.shift();
      if (taken < length) left.unshift(cut(next, taken, length));
      at += taken;
    }
  };
  for (const { from, to, insert } of edits) {
    pass(from, true);
    pass(to, false);
    if (insert !== '') result.push({ insert });
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

function lengthOf(segment: Segment): number {
  return 'insert' in segment ? segment.insert.length : segment.to - segment.from;
}

function cut(segment: Segment, from: number, to: number): Segment {
  if ('insert' in segment) return { insert: segment.insert.slice(from, to) };
  return { from: segment.from + from, to: segment.from + to };
}
