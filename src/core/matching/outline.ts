import type { Scope } from './scope';

/** What a stretch of a note does to the headings that stand above what follows it. */
export interface Outline {
  /** The highest level among its headings: those of this level and below that stood above are closed. 7 for none. */
  readonly least: number;
  /** The headings that are open at its end, by level from 1; `undefined` for a level that was skipped. */
  readonly open: readonly (Scope | undefined)[];
}

/** The outline of a stretch without headings. */
export const noHeadings: Outline = { least: 7, open: [] };

/** The outline of two stretches, one after the other. */
export function followedBy(first: Outline, second: Outline): Outline {
  if (second.least === noHeadings.least) return first;
  if (first.least === noHeadings.least) return second;
  if (second.least === 1) return second;
  const open = second.open.slice();
  for (let i = 0; i < second.least - 1; i++) open[i] = first.open[i];
  return { least: Math.min(first.least, second.least), open };
}

/** The outline of a stretch to which a heading is added. */
export function withHeading(before: Outline, level: number, scope: Scope): Outline {
  return followedBy(before, { least: level, open: [...new Array<undefined>(level - 1), scope] });
}
