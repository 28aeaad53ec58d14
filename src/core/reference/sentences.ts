/** A piece of a text that says one thing. */
export interface Sentence {
  readonly text: string;
  /** Offset in the text that was cut. */
  readonly from: number;
}

/**
 * The sentences, list items and table rows of a block of Markdown between empty lines; none of a heading.
 * The first row of a table is left out where another one cites a source.
 */
export function sentences(block: string): readonly Sentence[] {
  if (/^\s*(?:#|\||$)/.test(block)) return block.trimStart().startsWith('|') ? rows(block) : [];
  const found: { text: string; from: number }[] = [];
  // a sentence ends at . ! ? or : with closing marks and its citations, before a space and a capital or a mark
  const end = /(?:[.!?]["'”’)\]*_]*(?:\[\^[^\]]+\])*)(?=\s+["'“‘(*_[]*\p{Lu})|\n(?=\s*(?:[-*+]|\d+[.)])\s)/gu;
  let from = 0;
  for (const match of block.matchAll(end)) {
    const to = match.index + match[0].length;
    found.push({ text: block.slice(from, to), from });
    from = to;
  }
  found.push({ text: block.slice(from), from });
  return found;
}

function rows(block: string): readonly Sentence[] {
  const cited = /\[\^[^\]]+\]/.test(block);
  const found: { text: string; from: number }[] = [];
  let from = 0;
  block.split('\n').forEach((text, index) => {
    if (!(index === 0 && cited)) found.push({ text, from });
    from += text.length + 1;
  });
  return found;
}
