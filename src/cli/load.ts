import { resolve } from 'node:path';
import { decodeText } from '../core/glossary/decodeText';
import { formatProblem } from '../core/glossary/problem';
import type { Layer } from '../core/matching/formIndex';
import { readReference } from '../core/reference/readReference';
import type { Reference } from '../core/reference/reference';
import type { Io } from './io';
import { loadGlossaries } from './loadGlossaries';
import { readFault } from './readFault';
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
  const loaded = new Set<string>();
  for (const file of files) {
    const { glossaries, problems } = await loadGlossaries(file, io);
    for (const problem of problems) io.warn(`${formatProblem(problem)}\n`);
    for (const { file: glossary, terms } of glossaries) {
      if (!loaded.has(resolve(glossary))) layers.push({ glossary, terms });
      loaded.add(resolve(glossary));
    }
  }
  return [...layers, { glossary: builtIn, terms: reference.terms }];
}

/** What the built-in glossary is called in results. */
export const builtIn = 'built-in';

/** A file as text, as an editor reads it: without its byte order mark. Bytes that are no UTF-8 become U+FFFD. */
export async function loadText(file: string, io: Io): Promise<string> {
  try {
    return decodeText(await io.readFile(file)).text;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${readFault(error)}`);
  }
}
