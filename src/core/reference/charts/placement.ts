/** Where a topic's body shows a chart: a paragraph that is nothing but `![words](chart:ID)`. */
export interface Placement {
  readonly chart: string;
  readonly words: string;
  /** Offset in the body. */
  readonly from: number;
  /** Whether the paragraph holds nothing else. */
  readonly alone: boolean;
}

const line = /^!\[([^\]\n]*)\]\(chart:([^)\s]*)\)$/;

/** The chart that a paragraph stands for; `undefined` for any other text. */
export function chartOfParagraph(
  text: string,
): { readonly chart: string; readonly words: string } | undefined {
  const [, words, chart] = line.exec(text.trim()) ?? [];
  return words === undefined || chart === undefined ? undefined : { chart, words };
}

/** All places of charts in a body, in order. */
export function findPlacements(body: string): readonly Placement[] {
  return [...body.matchAll(/!\[([^\]\n]*)\]\(chart:([^)\s]*)\)/g)].map(match => {
    const end = match.index + match[0].length;
    return {
      words: match[1] ?? '',
      chart: match[2] ?? '',
      from: match.index,
      alone:
        /(?:^|\n[ \t]*\n)$/.test(body.slice(0, match.index)) && /^(?:\s*$|\n[ \t]*\n)/.test(body.slice(end)),
    };
  });
}
