import { frontMatterEnd, parseMarkdown } from '../matching/markdownGrammar';

/** A block of Markdown that is no heading. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** `code`: indented by four, which also is how a definition goes on. */
  readonly kind: 'paragraph' | 'code' | 'other';
}

/** A heading with what stands below it up to the next heading. */
export interface Section {
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  /** As written, without the signs of the heading. */
  readonly title: string;
  /** Offset of the title. */
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** A Markdown text by its headings. Only what stands at the top level counts, nothing in quotes or lists. */
export function markdownSections(text: string): readonly Section[] {
  const sections: { level: number; title: string; from: number; blocks: Block[] }[] = [];
  let blocks: Block[] = [];
  sections.push({ level: 0, title: '', from: 0, blocks });
  const cursor = parseMarkdown(text, frontMatterEnd(text) > 0).cursor();
  if (!cursor.firstChild()) return sections;
  do {
    const { name, from, to } = cursor;
    const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
    if (level !== undefined) {
      const written = text.slice(from, to);
      const signs = /^#+[ \t]*/.exec(written)?.[0].length ?? 0;
      const title = written.slice(signs).replace(/(?:[ \t]+#+)?[ \t]*$|\r?\n[=-]+\s*$/g, '');
      blocks = [];
      sections.push({ level: Number(level), title: title.trim(), from: from + signs, blocks });
    } else if (name !== 'FrontMatter' && name !== 'CommentBlock') {
      blocks.push({
        from,
        to,
        kind: name === 'Paragraph' ? 'paragraph' : name === 'CodeBlock' ? 'code' : 'other',
      });
    }
  } while (cursor.nextSibling());
  return sections;
}
