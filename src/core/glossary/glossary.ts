import type { Problem } from './problem';
import type { Term } from './term';

/** Where something is written in a file. */
export interface Place {
  /** UTF-16 offset of the start, counted without a byte order mark. */
  readonly offset: number;
  /** In UTF-16 units; at most to the end of the line. */
  readonly length: number;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Another file that a glossary brings in. */
export interface Import {
  /** As written: relative to the file, or from the root of the workspace when it starts with a slash. */
  readonly path: string;
  readonly place: Place;
}

/** A group of terms within a file; in Contextive's words, a bounded context. */
export interface Context {
  /** Empty when the file gives none. */
  readonly name: string;
  /** What the context is there for. */
  readonly vision?: string;
  /** Globs of the files that the terms are meant for; empty: all that see the glossary. */
  readonly paths: readonly string[];
  readonly meta: Readonly<Record<string, string>>;
  readonly terms: readonly Term[];
}

/** The terms of one file. */
export interface Glossary {
  /** Path or URI, as it was handed in. */
  readonly file: string;
  /** All terms, in the order of the file. */
  readonly terms: readonly Term[];
  /** The same terms by context. */
  readonly contexts: readonly Context[];
  /** Term id to the place of its name. */
  readonly places: ReadonlyMap<string, Place>;
  readonly imports: readonly Import[];
}

/** A glossary with all that is wrong in its file. */
export interface ReadGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** A stable id from a name: `Paris Agreement` gives `paris-agreement`. */
export function slug(name: string): string {
  // by far the most names are of plain letters
  const plain = /^[ -~]*$/.test(name)
    ? name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    : name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '') || 'term';
}
