import * as vscode from 'vscode';
import { followImports } from '../../core/glossary/followImports';
import type { Problem } from '../../core/glossary/problem';
import { GlossaryFile } from './glossaryFile';
import { folderOf } from './seenFrom';

/** What the imports of glossary files come to. Files are named by their URIs. */
export interface FollowedFiles {
  /** All files that are read, those that are imported included. */
  readonly files: ReadonlyMap<string, GlossaryFile>;
  /** A file to those that it imports itself. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** A file to what is wrong with its imports. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Follows the imports of files. A file may import what lies in the same workspace folder; one outside of them, what
 * lies in its own folder and below.
 *
 * @param found The files that are glossaries by themselves.
 * @param known The files that have been read already.
 */
export async function followFiles(
  found: readonly GlossaryFile[],
  known: ReadonlyMap<string, GlossaryFile>,
): Promise<FollowedFiles> {
  const files = new Map(found.map(file => [file.uri.toString(), file]));
  const links = new Map<string, readonly string[]>();
  const problems = new Map<string, readonly Problem[]>();
  const groups = new Map<string, GlossaryFile[]>();
  for (const file of found) {
    const root = rootOf(file.uri);
    const group = groups.get(root);
    if (group) group.push(file);
    else groups.set(root, [file]);
  }
  for (const [root, group] of groups) {
    if (group.every(({ state }) => (state.glossary?.imports.length ?? 0) === 0)) continue;
    const base = vscode.Uri.parse(root, true);
    const at = (path: string) => vscode.Uri.joinPath(base, path);
    const paths = group.map(({ uri }) => uri.path.slice(base.path.length));
    const followed = await followImports(paths, async path => {
      const uri = at(path);
      const key = uri.toString();
      const before = files.get(key) ?? known.get(key);
      const file = before ?? new GlossaryFile(uri);
      if (!before) await file.look();
      // one that is not there is kept as well: it may come
      files.set(key, file);
      const { glossary, problems: own } = file.state;
      return glossary && { glossary: { ...glossary, file: path }, problems: own };
    });
    for (const [path, targets] of followed.links) {
      links.set(
        at(path).toString(),
        targets.map(each => at(each).toString()),
      );
    }
    for (const problem of followed.problems) {
      const file = at(problem.file).toString();
      problems.set(file, [...(problems.get(file) ?? []), { ...problem, file }]);
    }
  }
  return { files, links, problems };
}

/** URI of the folder out of which a file can import nothing, with a slash at its end. */
function rootOf(file: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  return folder ? folder.uri.toString().replace(/\/?$/, '/') : folderOf(file);
}
