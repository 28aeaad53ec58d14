/** Endings of files by VS Code language id, for the languages that prose is written in. */
const endings: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdtxt', 'mdwn'],
  plaintext: ['txt', 'text'],
  latex: ['tex', 'ltx'],
  restructuredtext: ['rst'],
  asciidoc: ['adoc', 'asciidoc', 'asc'],
  html: ['html', 'htm'],
};

/** A glob for the files of these languages; `undefined` when none of them is one for prose. */
export function noteGlob(languages: readonly string[]): string | undefined {
  const found = languages.flatMap(language => endings[language] ?? []);
  return found.length === 0 ? undefined : `**/*.{${found.join(',')}}`;
}

/** The language of a file by its ending; `undefined` when it is none for prose. */
export function noteLanguageOf(path: string): string | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return Object.keys(endings).find(language => ending !== undefined && endings[language]?.includes(ending));
}
