import type * as vscode from 'vscode';
import type { Reader } from './reader/registerReader';
import type { AnnotationStore } from './stores/annotationStore';
import type { ReferenceStore } from './stores/referenceStore';

/** What features share. Each takes the part it needs. */
export interface Deps {
  readonly reference: ReferenceStore;
  readonly annotations: AnnotationStore;
  readonly reader: Reader;
  /** Kept over restarts. */
  readonly memory: vscode.Memento;
}
