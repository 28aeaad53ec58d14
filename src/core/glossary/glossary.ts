import type { Term } from './term';

/** The terms of one file. */
export interface Glossary {
  /** Path or URI. */
  readonly file: string;
  readonly terms: readonly Term[];
  /** Term id to its 1-based line in the file. */
  readonly lines: ReadonlyMap<string, number>;
  /** Other glossary files that this one brings in, as written. */
  readonly imports: readonly string[];
}

/** A stable id from a name: `Paris Agreement` gives `paris-agreement`. */
export function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'term';
}
