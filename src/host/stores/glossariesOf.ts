import type { Glossary } from '../../core/glossary/glossary';
import type { Term } from '../../core/glossary/term';
import type { FileState } from './glossaryFile';
import type { FoundFile } from './glossaryFiles';
import type { GlossaryInUse } from './glossaryInUse';

/** A glossary file with all that a list of them shows. */
export interface ListedFile extends FileState, Omit<FoundFile, 'state'> {
  readonly title: string;
  /** Whether its terms are in use; else it, or its whole level, is turned off. */
  readonly on: boolean;
}

/** Terms that are meant for the same paths. */
interface Part {
  /** Put behind the URI of the file. */
  readonly suffix: string;
  readonly paths: readonly string[];
  readonly terms: readonly Term[];
}

/** Made once for a glossary, so that terms that have not changed are the same list. */
const parts = new WeakMap<Glossary, readonly Part[]>();

/**
 * A file as glossaries in use: one, and one more for each context that is meant for certain paths only. None when none
 * of its terms could be read yet.
 */
export function glossariesOf({ glossary, uri, ...file }: ListedFile): readonly GlossaryInUse[] {
  if (!glossary) return [];
  const { level, title, standsAlone, imports } = file;
  const known = parts.get(glossary) ?? partsOf(glossary);
  parts.set(glossary, known);
  return known.map(({ suffix, paths, terms }) => ({
    ...{ glossary: `${uri}${suffix}`, level, title, uri, standsAlone, imports },
    ...{ terms, places: glossary.places, paths },
  }));
}

function partsOf({ terms: all, contexts }: Glossary): readonly Part[] {
  if (contexts.every(({ paths }) => paths.length === 0)) return [{ suffix: '', paths: [], terms: all }];
  const rest = contexts.filter(({ paths }) => paths.length === 0);
  return [
    { suffix: '', paths: [], terms: rest.flatMap(({ terms }) => terms) },
    ...contexts.flatMap(({ terms, paths }, i) =>
      paths.length === 0 ? [] : { suffix: `?context=${i + 1}`, paths, terms },
    ),
  ];
}
