import type { Glossary, Import, ReadGlossary } from './glossary';
import { type ImportLink, importCircles } from './importCircles';
import { messageOf, type Problem } from './problem';
import { resolveImport } from './resolveImport';
import { type Sentence, say } from './sentence';

/** More imported files than this are a mistake, or an attack. */
const mostImports = 1000;

/** Glossaries with all that they bring in. */
export interface FollowedImports {
  /** Each file once: first those that were asked for, in their order, then what they import, the nearest first. */
  readonly files: readonly ReadGlossary[];
  /** File to the files that it imports itself, so far as they could be read. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Imports that lead nowhere, to the network, out of the workspace or in a circle. */
  readonly problems: readonly Problem[];
}

/**
 * Reads glossaries and what they import, each file once, circles or not.
 *
 * @param files Paths from the root of the workspace, with slashes; also the names in what comes back.
 * @param read Reads a file, under the path given, or remembers it; `undefined`: there is no such file.
 */
export async function followImports(
  files: readonly string[],
  read: (file: string) => Promise<ReadGlossary | undefined>,
): Promise<FollowedImports> {
  const found = new Map<string, ReadGlossary | undefined>();
  const links: ImportLink[] = [];
  const problems: Problem[] = [];
  let next = [...new Set(files)];
  while (next.length > 0) {
    const results = await Promise.all(next.map(async file => [file, await read(file)] as const));
    for (const [file, result] of results) found.set(file, result);
    const wanted = new Set<string>();
    for (const [file, result] of results) {
      for (const each of result?.glossary.imports ?? []) {
        const target = resolveImport(file, each.path);
        if ('fault' in target) problems.push(problemAt(file, each, target.fault));
        else {
          links.push({ from: file, to: target.file, at: each });
          if (!found.has(target.file)) wanted.add(target.file);
        }
      }
    }
    next = [...wanted].slice(0, Math.max(0, mostImports + files.length - found.size));
  }
  for (const { from, to, at } of links) {
    if (found.get(to)) continue;
    const fault = found.has(to)
      ? say`There is no file "${to}". A path is relative to the file that imports.`
      : say`More than ${mostImports} files are imported; this one is left out.`;
    problems.push(problemAt(from, at, fault));
  }
  const sound = links.filter(({ to }) => found.get(to));
  for (const { from, at, files: circle } of importCircles(sound)) {
    const fault = say`These files import each other in a circle: ${circle.join(' → ')}. Take one of the imports out.`;
    problems.push({ ...problemAt(from, at, fault), severity: 'warning' });
  }
  return {
    files: [...found.values()].flatMap(each => each ?? []),
    links: group(sound),
    problems,
  };
}

function problemAt(file: Glossary['file'], { place }: Import, fault: Sentence): Problem {
  const { line, column, length } = place;
  return { file, line, column, endColumn: column + length, ...messageOf(fault), severity: 'error' };
}

function group(links: readonly ImportLink[]): ReadonlyMap<string, readonly string[]> {
  const byFile = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = byFile.get(from);
    if (!list) byFile.set(from, [to]);
    else if (!list.includes(to)) list.push(to);
  }
  return byFile;
}
