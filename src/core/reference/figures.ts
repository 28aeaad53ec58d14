import type { Term } from '../glossary/term';
import { chartOfParagraph } from './charts/placement';

/** A number in a topic that no footnote backs. */
export interface Figure {
  readonly text: string;
  /** Offset in the body. */
  readonly from: number;
}

/** Digits that are part of a name, not a figure: CO2, COP28, Article 6.4, LeadIT 2.0, Scope 3, [12 Dec] no. */
const numberedNames =
  /\b(?:Articles?|Art\.|Annex|Scope|Phase|Version|Option|Question|Step|Chapter|Part|ISO|SDG|Fit for|LeadIT|MI|G|NDC|IFRS S|RED)\s*-?\d[\d.]*(?:\(\d*\w?\))?/g;
const figure = /(?<![\p{L}\p{N}.])\d[\d.,]*(?:\s?%)?/gu;

/**
 * Figures in sentences or table rows without a citation (content check, design section 4:
 * every figure carries its date and source). Headings are left out; a table header is backed by its rows.
 */
export function findUncitedFigures(body: string, terms: readonly Term[]): readonly Figure[] {
  const masked = maskNames(body, terms);
  const found: Figure[] = [];
  let offset = 0;
  for (const block of body.split(/(\n{2,})/)) {
    const from = offset;
    offset += block.length;
    // a chart's rows name their sources
    if (chartOfParagraph(block)) continue;
    for (const piece of pieces(block)) {
      const start = from + piece.from;
      const text = masked.slice(start, start + piece.text.length);
      if (/\[\^[^\]]+\]/.test(piece.text)) continue;
      const match = figure.exec(text);
      figure.lastIndex = 0;
      if (match) found.push({ text: match[0].trim(), from: start + match.index });
    }
  }
  return found;
}

/** The sentences, list items and table rows of a block. */
function pieces(block: string): readonly { readonly text: string; readonly from: number }[] {
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

function rows(block: string): readonly { readonly text: string; readonly from: number }[] {
  const cited = /\[\^[^\]]+\]/.test(block);
  const found: { text: string; from: number }[] = [];
  let from = 0;
  block.split('\n').forEach((text, index) => {
    if (!(index === 0 && cited)) found.push({ text, from });
    from += text.length + 1;
  });
  return found;
}

/** Blanks out, at equal length, what holds digits but states no figure. */
function maskNames(body: string, terms: readonly Term[]): string {
  const blank = (match: string) => ' '.repeat(match.length);
  let masked = body
    .replace(/\[\^[^\]]+\]/g, blank)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/^\s*\d+[.)]\s/gm, blank);
  // the longest first, so that "Article 2" leaves nothing of "Article 27" and "G7" nothing of "G77"
  const numbered = terms
    .flatMap(({ names }) => names.map(name => name.text))
    .filter(name => /\d/.test(name))
    .sort((a, b) => b.length - a.length);
  for (const name of numbered) {
    for (let at = masked.indexOf(name); at >= 0; at = masked.indexOf(name, at + 1)) {
      const border =
        !/[\p{L}\p{N}]/u.test(masked[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(masked[at + name.length] ?? '');
      if (border) masked = masked.slice(0, at) + blank(name) + masked.slice(at + name.length);
    }
  }
  return masked.replace(numberedNames, blank);
}
