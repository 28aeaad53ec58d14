/** Endings of notes that are no Markdown, by the language that VS Code takes them for. */
const languages: Readonly<Record<string, string>> = {
  txt: 'plaintext',
  text: 'plaintext',
  tex: 'latex',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  html: 'html',
  htm: 'html',
};

/** The VS Code language id by which a file is read: by its ending where that is one of other notes, else Markdown. */
export function languageOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return languages[ending] ?? 'markdown';
}
