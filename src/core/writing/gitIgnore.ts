import ignore from 'ignore';

/** A `.gitignore` file. */
export interface IgnoreFile {
  /** Path of its folder from the root, with `/` between and none at the ends; empty for the root. */
  readonly folder: string;
  readonly text: string;
}

/** Tells which paths the `.gitignore` files of a folder and of those below it leave out, as git reads them. */
export class GitIgnore {
  readonly #rules = ignore();

  constructor(files: readonly IgnoreFile[]) {
    // what stands deeper has the last word
    const byDepth = [...files].sort(
      (a, b) => a.folder.split('/').length - b.folder.split('/').length || a.folder.length - b.folder.length,
    );
    for (const { folder, text } of byDepth) {
      this.#rules.add(text.split(/\r?\n/).flatMap(line => rooted(line, folder) ?? []));
    }
  }

  /** @param path From the root, of a file, with `/` between. */
  ignores(path: string): boolean {
    return ignore.isPathValid(path) && this.#rules.ignores(path);
  }
}

/** A rule as it reads from the root; nothing for comments and empty lines. */
function rooted(line: string, folder: string): string | undefined {
  if (line.trim() === '' || line.startsWith('#')) return undefined;
  if (folder === '') return line;
  const [, not = '', rule = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  const inside = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
  // with a slash at its start or in its middle a rule is about one place, else about any depth
  const fixed = /\/./.test(rule.trimEnd());
  return `${not}/${inside}/${fixed ? rule.replace(/^\//, '') : `**/${rule}`}`;
}
