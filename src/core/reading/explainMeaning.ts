import type { Term } from '../glossary/term';
import { builtIn, formatTermRef, parseTermRef } from '../glossary/termRef';
import type { Reference } from '../reference/reference';
import { CitationNumbers } from './citationNumbers';
import { createMarkdown } from './createMarkdown';
import type { ExplainedMeaning, ExplainedSource } from './explainProtocol';
import { otherNames } from './otherNames';
import type { PageLabels } from './pageLabels';
import type { ShownTerm } from './termPage';

/** What an explanation is made with. */
export interface ExplainContext {
  readonly reference: Reference;
  readonly labels: PageLabels;
  /** The term at an address, in whatever glossary. */
  readonly termAt: (ref: string) => Term | undefined;
}

/** All that is known of a meaning, for the view that explains terms. Text from glossaries is escaped by whoever shows it. */
export function explainMeaning(
  { term, ref, glossary }: ShownTerm,
  context: ExplainContext,
): ExplainedMeaning {
  const { reference, labels, termAt } = context;
  const topics = new Set(reference.topics.map(topic => topic.id));
  const hasTopic = (id: string) => topics.has(id);
  const markdown = createMarkdown({ numbers: new CitationNumbers([]), hasTopic, labels });
  const home = parseTermRef(ref).glossary;
  const aliases = otherNames(term);
  const said =
    term.status === undefined || term.status === 'in force' ? undefined : labels.status[term.status];
  const origin = [
    ...(term.asOf === undefined ? [] : [labels.asOf(labels.date(term.asOf))]),
    ...(home === builtIn ? [] : [glossary]),
  ];
  return {
    ref,
    name: term.names[0].text,
    ...(term.expansion !== undefined && { expansion: term.expansion }),
    ...(aliases.length > 0 && { aliases: labels.also(aliases.join(' · ')) }),
    ...(said !== undefined && { status: said }),
    definitionHtml: markdown.render(term.definition),
    examplesHtml: term.examples.map(example => markdown.renderInline(example)),
    notToConfuse: term.notToConfuse.map(({ id, reason }) => {
      // an id means the same glossary first, then what comes with the product
      const other = [formatTermRef({ glossary: home, id }), id].find(each => termAt(each));
      const name = other === undefined ? id : (termAt(other)?.names[0].text ?? id);
      return { name, ...(other !== undefined && { ref: other }), reasonHtml: markdown.renderInline(reason) };
    }),
    translations: Object.entries(term.translations).map(([tag, name]) => ({
      tag,
      language: labels.language(tag),
      name,
    })),
    origin: origin.join(' · '),
    sources: term.sources.map(id => explainSource(id, context)),
    hasTopic: term.topic !== undefined && hasTopic(term.topic),
  };
}

function explainSource(id: string, { reference, labels }: ExplainContext): ExplainedSource {
  const source = reference.sources.find(each => each.id === id);
  if (!source) return { text: id };
  const { publisher, title, date, url } = source;
  const text = [publisher, title, ...(date === undefined ? [] : [labels.date(date)])].join(', ');
  return { text, id, ...(/^https?:\/\/[^/]/i.test(url) && { url }) };
}
