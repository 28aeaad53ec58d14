import type * as vscode from 'vscode';
import type { Reader } from './reader/registerReader';
import type { AnnotationStore } from './stores/annotationStore';
import type { GlossaryStore } from './stores/glossaryStore';
import type { MentionsStore } from './stores/mentionsStore';
import type { MutedTerms } from './stores/mutedTerms';
import type { ReadingStore } from './stores/readingStore';
import type { ReferenceStore } from './stores/referenceStore';
import type { Spotlight } from './stores/spotlight';
import type { UncheckedTerms } from './stores/uncheckedTerms';

/** What features share. Each takes the part it needs. */
export interface Deps {
  readonly reference: ReferenceStore;
  readonly glossaries: GlossaryStore;
  readonly annotations: AnnotationStore;
  readonly reader: Reader;
  /** Bookmarks, read marks, recent look-ups: synced. */
  readonly reading: ReadingStore;
  /** Which notes of the workspace mention which terms. */
  readonly mentions: MentionsStore;
  /** Terms that get no marks: synced. */
  readonly muted: MutedTerms;
  /** Terms that are never checked: synced. */
  readonly unchecked: UncheckedTerms;
  /** Terms that one feature wants explained by another. */
  readonly spotlight: Spotlight;
  /** Kept over restarts. */
  readonly memory: vscode.Memento;
}
