import MarkdownItClass, { type MarkdownIt } from 'markdown-it';
import type { CitationNumbers } from './citationNumbers';
import { citations } from './citations';
import { links } from './links';
import { tables } from './tables';

/** What Markdown may refer to. */
export interface MarkdownContext {
  readonly numbers: CitationNumbers;
  readonly hasTopic: (id: string) => boolean;
}

/** Markdown as the reference is written in: CommonMark with tables, citations and links to topics, and no HTML. */
export function createMarkdown(context: MarkdownContext): MarkdownIt {
  return new MarkdownItClass({ html: false, linkify: false, typographer: false })
    .use(citations, context.numbers)
    .use(links, context.hasTopic)
    .use(tables);
}
