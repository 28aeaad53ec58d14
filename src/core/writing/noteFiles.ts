/**
 * Endings of files by VS Code language id, for the languages that prose is written in and for the programming languages
 * most in use: an editor in the browser may not tell the endings of any.
 */
const endingsOf: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdtxt', 'mdwn'],
  plaintext: ['txt', 'text'],
  latex: ['tex', 'ltx'],
  restructuredtext: ['rst'],
  asciidoc: ['adoc', 'asciidoc', 'asc'],
  html: ['html', 'htm'],
  quarto: ['qmd'],
  rmd: ['rmd'],
  mdx: ['mdx'],
  org: ['org'],
  typst: ['typ'],
  c: ['c', 'h'],
  cpp: ['cpp', 'cc', 'cxx', 'hpp', 'hh'],
  csharp: ['cs'],
  go: ['go'],
  java: ['java'],
  javascript: ['js', 'mjs', 'cjs'],
  javascriptreact: ['jsx'],
  julia: ['jl'],
  php: ['php'],
  python: ['py'],
  r: ['r'],
  ruby: ['rb'],
  rust: ['rs'],
  sql: ['sql'],
  typescript: ['ts', 'mts', 'cts'],
  typescriptreact: ['tsx'],
};

/** A language by its id, with endings of its files, with a dot before them or without: `.py`. */
export interface FileLanguage {
  readonly id: string;
  readonly endings: readonly string[];
}

/** Which files are notes, and in which language, when a note is what is written in one of some languages. */
export class NoteFiles {
  /** Language by ending; the longest ending decides. */
  readonly #languages = new Map<string, string>();

  /**
   * @param languages Ids of the languages of notes.
   * @param known What the editor knows of endings, the most important first; it comes before what is known here.
   */
  constructor(languages: readonly string[], known: readonly FileLanguage[] = []) {
    const usual = Object.entries(endingsOf).map(([id, endings]) => ({ id, endings }));
    const taken = new Set<string>();
    for (const { id, endings } of [...known, ...usual]) {
      for (const each of endings) {
        const ending = each.replace(/^\./, '').toLowerCase();
        if (taken.has(ending) || !/^[\w+#-]+(?:\.[\w+#-]+)*$/.test(ending)) continue;
        taken.add(ending);
        if (languages.includes(id)) this.#languages.set(ending, id);
      }
    }
  }

  /** A glob for the files; `undefined` when there can be none. */
  get glob(): string | undefined {
    if (this.#languages.size === 0) return undefined;
    return `**/*.{${[...this.#languages.keys()].join(',')}}`;
  }

  /** The language of a file by its ending; `undefined` when it is no note. */
  languageOf(path: string): string | undefined {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const language = this.#languages.get(name.slice(dot + 1));
      if (language !== undefined) return language;
    }
    return undefined;
  }
}
