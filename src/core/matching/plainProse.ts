import { addressesIn } from './addresses';
import { type Block, Joint, type Piece, type Prose } from './prose';

const listMark = /^[ \t>]*(?:[-*+•–]|\(?\d{1,3}[.)])[ \t]/;
const quoteMark = /^[ \t]*(?:>[ \t]?)+/;

/**
 * The prose of a text without markup: paragraphs parted by blank lines, list items by their marks,
 * e-mail quote marks left out, web and mail addresses kept apart.
 */
export function plainProse(text: string): Prose {
  const blocks: Block[] = [];
  const cuts: number[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    if (pieces.length > 0) blocks.push({ pieces, heading: 0, scope: blocks.length });
    pieces = [];
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, next);
    const quote = quoteMark.exec(line)?.[0].length ?? 0;
    if (line.slice(quote).trim() === '') close();
    else {
      if (listMark.test(line)) close();
      if (pieces.length === 0 && at > 0) cuts.push(at);
      addLine(pieces, line, at, quote);
    }
    at = next;
  }
  close();
  return { blocks, cuts };
}

function addLine(pieces: Piece[], line: string, start: number, quote: number): void {
  let from = quote;
  let joint = Joint.None;
  const put = (to: number) => {
    const last = pieces.at(-1);
    if (last && last.to === start + from && joint === Joint.None) {
      pieces[pieces.length - 1] = { ...last, to: start + to };
    } else if (to > from) pieces.push({ from: start + from, to: start + to, joint });
  };
  for (const address of addressesIn(line)) {
    if (address.from < from) continue;
    put(address.from);
    from = address.to;
    joint = Joint.Barrier;
  }
  put(line.length);
}
