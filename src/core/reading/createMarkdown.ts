import MarkdownItClass, { type MarkdownIt } from 'markdown-it';
import type { CitationNumbers } from './citationNumbers';
import { citations } from './citations';
import { links, type TopicHref } from './links';
import type { PageLabels } from './pageLabels';
import { tables } from './tables';

/** What Markdown may refer to. */
export interface MarkdownContext {
  readonly numbers: CitationNumbers;
  readonly hasTopic: (id: string) => boolean;
  readonly labels: PageLabels;
  /** `undefined` where the reader itself follows links. */
  readonly hrefOf?: TopicHref;
}

/** Markdown as the reference is written in: CommonMark with tables, citations and links to topics, and no HTML. */
export function createMarkdown(context: MarkdownContext): MarkdownIt {
  return new MarkdownItClass({ html: false, linkify: false, typographer: false })
    .use(citations, context.numbers, context.labels)
    .use(links, context.hasTopic, context.hrefOf)
    .use(tables, context.labels);
}
