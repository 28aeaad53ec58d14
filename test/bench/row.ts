/** A line of the table: what was measured, against what, and what the design asks for. */
export interface Row {
  readonly group: string;
  readonly name: string;
  /** The figure that the design speaks of: a ratio, milliseconds or megabytes. */
  readonly value: number;
  readonly unit: 'x' | '%' | 'ms' | 'MB' | 'KB';
  /** What the design asks for; `undefined` where the row is only for comparison. */
  readonly target?: { readonly is: 'at least' | 'at most'; readonly value: number };
  /** Circumstances, for example the match density. */
  readonly note?: string;
}

/** Whether a row keeps its target; `undefined` where there is none. */
export function isMet({ value, target }: Row): boolean | undefined {
  if (!target) return undefined;
  return target.is === 'at least' ? value >= target.value : value <= target.value;
}
