import { lastAtMost } from './lastAtMost';
import { type Block, Joint } from './prose';

/** A block as one text, with the way back to the note's offsets. */
export interface FlatText {
  readonly text: string;
  /** Bounds of the block in `text`. */
  readonly from: number;
  readonly to: number;
  /** Offset in the note of the character at an offset of `text`. */
  source(offset: number): number;
}

/** Stands between two pieces that no phrase may join; no name holds it. */
const barrier = '\ufffc';

/** Joins the pieces of a block. A block in one piece, the common case, is used where it stands. */
export function flatten(text: string, { pieces }: Pick<Block, 'pieces'>): FlatText {
  const [only] = pieces;
  if (only && pieces.length === 1 && only.means === undefined) {
    return { text, from: only.from, to: only.to, source: offset => offset };
  }
  const starts: number[] = [];
  const sources: number[] = [];
  let flat = '';
  for (const piece of pieces) {
    if (flat !== '' && piece.joint !== Joint.None) flat += piece.joint === Joint.Space ? ' ' : barrier;
    starts.push(flat.length);
    sources.push(piece.from);
    flat += piece.means ?? text.slice(piece.from, piece.to);
  }
  return {
    text: flat,
    from: 0,
    to: flat.length,
    source: offset => {
      const at = lastAtMost(starts, offset);
      return (sources[at] ?? 0) + offset - (starts[at] ?? 0);
    },
  };
}
