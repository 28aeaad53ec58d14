/** The prose of a note, or of a part of one. */
export interface Prose {
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** Starts of lines at which the text may be cut: what follows reads the same without what stands before. Ascending. */
  readonly cuts: readonly number[];
}

/**
 * A stretch of a note that a phrase may run through: a paragraph, a heading, a table cell.
 * `pieces` are its parts in order; what lies between two of them is no prose.
 */
export interface Block {
  readonly pieces: readonly Piece[];
  /** In code: the identifiers of several words, each as a whole: a second way to read them. Elsewhere `undefined`. */
  readonly whole?: readonly Piece[];
  /** 1 to 6 for a heading; 0 otherwise. */
  readonly heading: number;
  /** Blocks with the same number speak for each other: the cells of a row, the paragraphs of a list item. */
  readonly scope: number;
  /** A scope that stands above this one as a heading does: a table's header row, the item a list hangs on. */
  readonly under?: number;
}

/** How a piece joins the one before it. */
export enum Joint {
  /** As if nothing stood between: the mark of an emphasis. */
  None = 0,
  /** As a space: a line break with the quote marks of the next line. */
  Space = 1,
  /** No phrase goes through: code, math, an address. */
  Barrier = 2,
}

/** A run of prose in the text. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
  /** What the run stands for, where that differs from what is written: the `&` of `&amp;`. */
  readonly means?: string;
}
