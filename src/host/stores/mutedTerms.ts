import type * as vscode from 'vscode';
import { TermList } from './termList';

/** Where the muted terms are kept; synced between the user's machines. */
export const mutedKey = 'leadit.mutedTerms';

/** The terms that the user knows and wants no marks for, in any note. */
export class MutedTerms extends TermList {
  constructor(memory: vscode.Memento) {
    super(memory, mutedKey);
  }
}
