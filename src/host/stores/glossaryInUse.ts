import type * as vscode from 'vscode';
import type { Place } from '../../core/glossary/glossary';
import type { Layer } from '../../core/matching/formIndex';

/** Where a glossary comes from, the nearest to the user first: what is nearer comes first among meanings. */
export const levels = ['note', 'workspace', 'user', 'built-in'] as const;

/** See {@link levels}. */
export type Level = (typeof levels)[number];

/** A glossary whose terms are in use. */
export interface GlossaryInUse extends Layer {
  /** Unlike any other: `built-in`, or the URI of the file that the terms stand in. Goes into references to terms. */
  readonly glossary: string;
  readonly level: Level;
  /** What the user calls it, for example the name of the file. */
  readonly title: string;
  /** The file, or the note; `undefined` for the built-in glossary. */
  readonly uri?: vscode.Uri;
  /** Term id to the place of its name in the file; empty for the built-in glossary. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether it counts where it lies; else only where another one imports it. */
  readonly standsAlone: boolean;
  /** Globs of the notes that it is meant for; empty: all that see it. */
  readonly paths: readonly string[];
  /** Ids of the glossaries that it brings in. */
  readonly imports: readonly string[];
}
