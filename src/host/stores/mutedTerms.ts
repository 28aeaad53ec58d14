import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import type { Meaning } from '../../core/matching/form';

/** Where the muted terms are kept; synced between the user's machines. */
export const mutedKey = 'leadit.mutedTerms';

/** The terms that the user knows and wants no marks for, in any note. */
export class MutedTerms implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires after a term has been muted or unmuted here. */
  readonly onDidChange = this.#didChange.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Addresses of the muted terms. Read anew at each question, since another machine may have changed them. */
  get refs(): readonly string[] {
    const kept = this.#memory.get<unknown>(mutedKey);
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : [];
  }

  /** A test for meanings, for a piece of work that asks often. */
  test(): (meaning: Pick<Meaning, 'glossary' | 'term'>) => boolean {
    const muted = new Set(this.refs);
    return ({ glossary, term }) => muted.size > 0 && muted.has(formatTermRef({ glossary, id: term.id }));
  }

  async mute(ref: string): Promise<void> {
    await this.replace([...this.refs.filter(each => each !== ref), ref]);
  }

  async unmute(ref: string): Promise<void> {
    await this.replace(this.refs.filter(each => each !== ref));
  }

  /** Mutes these terms and no others. */
  async replace(refs: readonly string[]): Promise<void> {
    await this.#memory.update(mutedKey, refs);
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}
