import type { CitationNumbers } from './citationNumbers';

/**
 * A superscript group of numbered links to the end notes; numbers are given here, so it is to be called in the order of
 * the page.
 *
 * @param labelOf Name of a citation for a screen reader, as HTML.
 */
export function citationLinks(
  sources: readonly string[],
  numbers: CitationNumbers,
  labelOf: (number: number) => string,
): string {
  const links = sources.map(source => {
    const { number, use } = numbers.cite(source);
    return `<a href="#note-${number}" id="cite-${number}-${use}" role="doc-noteref" data-note="${number}" aria-label="${labelOf(number)}">${number}</a>`;
  });
  return `<sup class="cite">${links.join('<span>, </span>')}</sup>`;
}
