/** Makes words mean themselves in Markdown, also where `$` starts math or `~` strikes through. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~$]/g, '\\$&');
}
