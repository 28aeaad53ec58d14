import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { followImports } from '../core/glossary/followImports';
import type { Glossary, ReadGlossary } from '../core/glossary/glossary';
import { glossaryFormatOf } from '../core/glossary/glossaryFormat';
import type { Problem } from '../core/glossary/problem';
import { largestGlossary, readGlossary } from '../core/glossary/readGlossary';
import type { Io } from './io';
import { readFault } from './readFault';
import { UsageError } from './usageError';

/**
 * A glossary with all that it imports, the importing file first, and what is wrong in any of them.
 * Imports stay within the current folder, or within the file's own folder when that is elsewhere.
 *
 * @throws UsageError when the file itself cannot be read.
 */
export async function loadGlossaries(
  file: string,
  io: Io,
): Promise<{ readonly glossaries: readonly Glossary[]; readonly problems: readonly Problem[] }> {
  const path = resolve(file);
  const here = relative(process.cwd(), path);
  const outside = isAbsolute(here) || here === '..' || here.startsWith(`..${sep}`);
  const root = outside ? dirname(path) : process.cwd();
  const entry = relative(root, path).replaceAll(sep, '/');
  /** What the user calls a file: as he gave it, else as he could have. */
  const nameOf = (each: string) => (each === entry ? file : outside ? join(root, each) : each);

  const read = async (each: string): Promise<ReadGlossary | undefined> => {
    const name = nameOf(each);
    try {
      const bytes = await io.readFile(name, largestGlossary + 1);
      return readGlossary(name, bytes, glossaryFormatOf(name) ?? 'yaml');
    } catch (error) {
      const fault = readFault(error);
      if (each === entry) throw new UsageError(`${name} cannot be read: ${fault}`);
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : unreadable(name, fault);
    }
  };
  const { files, problems } = await followImports([entry], read);
  const named = (problem: Problem) => ({ ...problem, file: nameOf(problem.file) });
  return {
    glossaries: files.map(({ glossary }) => glossary),
    problems: [...files.flatMap(each => each.problems), ...problems.map(named)],
  };
}

function unreadable(file: string, fault: string): ReadGlossary {
  const glossary: Glossary = { file, terms: [], contexts: [], places: new Map(), imports: [] };
  const message = `This file cannot be read: ${fault}`;
  return { glossary, problems: [{ file, line: 1, column: 1, message, severity: 'error' }] };
}
