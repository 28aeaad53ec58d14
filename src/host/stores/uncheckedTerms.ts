import type * as vscode from 'vscode';
import { TermList } from './termList';

/** Where the terms are kept that are never checked; synced between the user's machines. */
export const uncheckedKey = 'leadit.uncheckedTerms';

/** The terms whose use is never found fault with, in any note. */
export class UncheckedTerms extends TermList {
  constructor(memory: vscode.Memento) {
    super(memory, uncheckedKey);
  }
}
