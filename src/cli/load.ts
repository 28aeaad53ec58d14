import { parseGlossary } from '../core/glossary/parseGlossary';
import { formatProblem } from '../core/glossary/problem';
import type { Layer } from '../core/matching/formIndex';
import { readReference } from '../core/reference/readReference';
import type { Reference } from '../core/reference/reference';
import type { Io } from './io';
import { UsageError } from './usageError';

/** The compiled reference that ships beside the program. */
export async function loadReference(io: Io): Promise<Reference> {
  const read = readReference(await loadText(io.referenceFile, io));
  if ('problem' in read) throw new UsageError(`${io.referenceFile}: ${read.problem}`);
  return read.reference;
}

/** The user's glossaries in the order given, then the built-in one. Problems are printed and passed over. */
export async function loadLayers(
  files: readonly string[],
  reference: Reference,
  io: Io,
): Promise<readonly Layer[]> {
  const layers: Layer[] = [];
  for (const file of files) {
    const { glossary, problems } = parseGlossary(file, await loadText(file, io));
    for (const problem of problems) io.warn(`${formatProblem(problem)}\n`);
    layers.push({ glossary: file, terms: glossary.terms });
  }
  return [...layers, { glossary: builtIn, terms: reference.terms }];
}

/** What the built-in glossary is called in results. */
export const builtIn = 'built-in';

/** A file as text; bytes that are no UTF-8 become U+FFFD. */
export async function loadText(file: string, io: Io): Promise<string> {
  try {
    return Buffer.from(await io.readFile(file)).toString('utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
