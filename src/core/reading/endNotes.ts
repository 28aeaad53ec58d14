import type { Reference } from '../reference/reference';
import { citation } from '../writing/citation';
import { CitationNumbers } from './citationNumbers';
import { createMarkdown } from './createMarkdown';
import type { PageLabels } from './pageLabels';
import type { Note } from './protocol';

/** Sources as numbered end notes, in this order. An id that no source has keeps its number and gives no note. */
export function endNotes(ids: readonly string[], reference: Reference, labels: PageLabels): Note[] {
  const markdown = createMarkdown({ numbers: new CitationNumbers([]), hasTopic: () => false, labels });
  return ids.flatMap((id, index) => {
    const source = reference.sources.find(each => each.id === id);
    if (source === undefined) return [];
    return [{ number: index + 1, source: id, html: markdown.renderInline(citation(source).markdown) }];
  });
}
