/** How the text of a language is read: as Markdown, as prose without markup that matters, or as code. */
export type Reading = 'markdown' | 'prose' | 'code';

/** Languages that are Markdown with something added, by their ids in VS Code and its best-known extensions. */
const markdown = new Set([
  ...['markdown', 'quarto', 'rmd', 'juliamarkdown', 'mdx', 'prompt', 'instructions', 'chatmode', 'chatagent'],
]);

/** Languages in which people write sentences, in the same way. */
const prose = new Set([
  ...[
    'plaintext',
    'latex',
    'tex',
    'bibtex',
    'restructuredtext',
    'asciidoc',
    'html',
    'org',
    'typst',
    'textile',
  ],
  ...['wikitext', 'mediawiki', 'git-commit', 'scminput', 'log', 'csv', 'tsv', 'search-result', 'pandoc'],
]);

/**
 * How a language is read. What is not known as a language for sentences is taken for code: there names are written
 * together (`legPolicy`, `leg_policy`), which in sentences would be no such name.
 *
 * @param language A VS Code language id.
 */
export function readingOf(language: string): Reading {
  if (markdown.has(language)) return 'markdown';
  return prose.has(language) ? 'prose' : 'code';
}
