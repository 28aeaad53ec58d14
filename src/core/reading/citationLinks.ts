import type { CitationNumbers } from './citationNumbers';

/** A superscript group of numbered links to the end notes; numbers are given here, so it is to be called in the order of the page. */
export function citationLinks(sources: readonly string[], numbers: CitationNumbers): string {
  const links = sources.map(source => {
    const { number, use } = numbers.cite(source);
    return `<a href="#" id="cite-${number}-${use}" role="doc-noteref" data-note="${number}" aria-label="Source ${number}">${number}</a>`;
  });
  return `<sup class="cite">${links.join('<span>, </span>')}</sup>`;
}
