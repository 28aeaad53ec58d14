import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import type { Meaning } from '../../core/matching/form';

/** A list of terms that is kept over restarts. */
export class TermList implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #key: string;
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires after the list has been changed here. */
  readonly onDidChange = this.#didChange.event;

  /** @param key Under which the list is kept. */
  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  /** Addresses of the terms. Read anew at each question, since another machine may have changed them. */
  get refs(): readonly string[] {
    const kept = this.#memory.get<unknown>(this.#key);
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : [];
  }

  /** A test for meanings, for a piece of work that asks often. */
  test(): (meaning: Pick<Meaning, 'glossary' | 'term'>) => boolean {
    const listed = new Set(this.refs);
    return ({ glossary, term }) => listed.size > 0 && listed.has(formatTermRef({ glossary, id: term.id }));
  }

  async add(ref: string): Promise<void> {
    await this.replace([...this.refs.filter(each => each !== ref), ref]);
  }

  async remove(ref: string): Promise<void> {
    await this.replace(this.refs.filter(each => each !== ref));
  }

  /** Lists these terms and no others. */
  async replace(refs: readonly string[]): Promise<void> {
    await this.#memory.update(this.#key, refs);
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}
