/** Endings of files that are no Markdown, by the language that VS Code takes them for. */
const languages: Readonly<Record<string, readonly string[]>> = {
  plaintext: ['txt', 'text'],
  log: ['log'],
  latex: ['tex', 'ltx'],
  restructuredtext: ['rst'],
  asciidoc: ['adoc', 'asciidoc'],
  html: ['html', 'htm'],
  typescript: ['ts', 'mts', 'cts', 'tsx'],
  javascript: ['js', 'mjs', 'cjs', 'jsx'],
  python: ['py'],
  java: ['java'],
  csharp: ['cs'],
  go: ['go'],
  rust: ['rs'],
  c: ['c', 'h'],
  cpp: ['cpp', 'cc', 'hpp'],
  php: ['php'],
  ruby: ['rb'],
  swift: ['swift'],
  kotlin: ['kt'],
  fsharp: ['fs'],
  r: ['r'],
  sql: ['sql'],
  shellscript: ['sh', 'bash'],
  powershell: ['ps1'],
  json: ['json'],
  yaml: ['yml', 'yaml'],
  css: ['css', 'scss', 'less'],
};

const byEnding = new Map(
  Object.entries(languages).flatMap(([language, endings]) => endings.map(ending => [ending, language])),
);

/** The VS Code language id by which a file is read: by its ending where that is a known one, else Markdown. */
export function languageOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return byEnding.get(ending) ?? 'markdown';
}
