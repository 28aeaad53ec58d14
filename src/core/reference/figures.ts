import type { Term } from '../glossary/term';
import { chartOfParagraph } from './charts/placement';
import { sentences } from './sentences';

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
    for (const piece of sentences(block)) {
      const start = from + piece.from;
      const text = masked.slice(start, start + piece.text.length);
      if (/\[\^[^\]]+\]/.test(piece.text)) continue;
      const match = figure.exec(text);
      figure.lastIndex = 0;
      if (match) found.push({ text: match[0].replace(/[.,\s]+$/, ''), from: start + match.index });
    }
  }
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
