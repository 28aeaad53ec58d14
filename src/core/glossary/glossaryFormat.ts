/** How a glossary is written. */
export type GlossaryFormat = 'yaml' | 'json' | 'markdown' | 'table' | 'skos' | 'tbx';

/** The files that are taken for glossaries wherever they stand, as a glob for VS Code, whose search knows no braces in braces. */
export const glossaryGlob =
  '**/*.{glossary.yml,glossary.yaml,glossary.json,glossary.jsonld,glossary.md,glossary.csv,glossary.tsv,skos.jsonld,tbx}';

const found = /(?:\.glossary\.(?:ya?ml|json|jsonld|md|csv|tsv)|\.skos\.jsonld|\.tbx)$/i;

/** Whether a file is a glossary by its name alone; the same files as {@link glossaryGlob}. */
export function isGlossaryFile(file: string): boolean {
  return found.test(file);
}

/**
 * The format of a file by the end of its name, also when nothing else in the name says "glossary":
 * the user has named the file himself. `undefined`: no format that we read.
 */
export function glossaryFormatOf(file: string): GlossaryFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return formats.get(ending);
}

const formats: ReadonlyMap<string, GlossaryFormat> = new Map([
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['jsonld', 'skos'],
  ['tbx', 'tbx'],
]);
