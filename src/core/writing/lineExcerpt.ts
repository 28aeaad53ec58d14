import type { Span } from './usedTerms';

/** A line, or what is seen of it, with the place of what it is shown for. */
export interface LineExcerpt {
  readonly text: string;
  readonly highlight: Span;
}

/** Of a long line about so much is kept before what it is shown for, in UTF-16 units. */
const before = 14;
const longest = 160;

/** A line of a note as a list shows it: without indent and block marks, cut where it is long. Offsets are in the line. */
export function lineExcerpt(line: string, use: Span): LineExcerpt {
  const marks = /^[\s>#|*+-]*(?:\[[ xX]\] )?/.exec(line)?.[0].length ?? 0;
  let start = Math.min(marks, use.from);
  if (use.from - start > before) {
    const space = line.lastIndexOf(' ', use.from - before);
    start = space > start ? space + 1 : use.from - before;
  }
  const lead = start > marks ? '…' : '';
  const end = Math.min(line.length, Math.max(start + longest, use.to));
  const text = lead + line.slice(start, end).trimEnd() + (end < line.length ? '…' : '');
  const shift = lead.length - start;
  return { text, highlight: { from: use.from + shift, to: Math.min(use.to + shift, text.length) } };
}
