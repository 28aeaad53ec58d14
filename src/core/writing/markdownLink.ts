/** A Markdown link; signs in its words that would end it early are escaped. */
export function markdownLink(words: string, target: string): string {
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](${target})`;
}
