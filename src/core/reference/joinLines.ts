import MarkdownItClass from 'markdown-it';

const markdown = new MarkdownItClass({ html: false });

/**
 * Markdown with each paragraph on one line. It says the same: to Markdown a line break inside a paragraph is a space.
 * Where a break means more, the paragraph stays as it is.
 */
export function joinLines(text: string): string {
  const lines: (string | undefined)[] = text.split('\n');
  for (const { type, map, children } of markdown.parse(text, {})) {
    if (type !== 'inline' || !map || children?.some(child => child.type === 'hardbreak')) continue;
    const [from, to] = map;
    for (let at = from + 1; at < to; at++) {
      // the indent of a list and the sign of a quote are not part of the words
      lines[from] = `${lines[from]?.trimEnd()} ${lines[at]?.replace(/^[\s>]+/, '')}`;
      lines[at] = undefined;
    }
  }
  return lines.filter(line => line !== undefined).join('\n');
}
