/** The VS Code language id by which a file is read: plain text by its ending, else Markdown. */
export function languageOf(file: string): string {
  return /\.(txt|text)$/i.test(file) ? 'plaintext' : 'markdown';
}
