import * as vscode from 'vscode';

/** Something of the reference that the user can keep: `topic:ID` or `term:REF`. */
export type Keepsake = `topic:${string}` | `term:${string}`;

/** Where the store keeps its lists; they are synced between the user's machines. */
export const readingKeys = {
  bookmarks: 'leadit.bookmarks',
  read: 'leadit.read',
  recent: 'leadit.recent',
} as const;

/** Look-ups that are offered again. */
const mostRecent = 12;

/**
 * What the user leaves in the reference: bookmarks, topics that were read, what was looked up last.
 * Read anew at each question, since another machine may have changed it.
 */
export class ReadingStore implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #didChange = new vscode.EventEmitter<void>();
  /** Fires after a bookmark or a read mark has changed here. */
  readonly onDidChange = this.#didChange.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** In the order in which they were set. */
  get bookmarks(): readonly Keepsake[] {
    return this.#list(readingKeys.bookmarks).filter(isKeepsake);
  }

  /** Ids of topics. */
  get read(): ReadonlySet<string> {
    return new Set(this.#list(readingKeys.read));
  }

  /** Keys of what was looked up, the last one first. The look-up knows what they mean. */
  get recent(): readonly string[] {
    return this.#list(readingKeys.recent);
  }

  async setBookmark(what: Keepsake, set: boolean): Promise<void> {
    const others = this.#list(readingKeys.bookmarks).filter(each => each !== what);
    await this.#keep(readingKeys.bookmarks, set ? [...others, what] : others);
  }

  async setRead(topic: string, read: boolean): Promise<void> {
    if (this.read.has(topic) === read) return;
    const others = this.#list(readingKeys.read).filter(each => each !== topic);
    await this.#keep(readingKeys.read, read ? [...others, topic] : others);
  }

  async addRecent(key: string): Promise<void> {
    const others = this.recent.filter(each => each !== key);
    await this.#memory.update(readingKeys.recent, [key, ...others].slice(0, mostRecent));
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  async #keep(key: string, list: readonly string[]): Promise<void> {
    await this.#memory.update(key, list);
    this.#didChange.fire();
  }

  /** What is kept may come from another version, so nothing is taken for granted. */
  #list(key: string): readonly string[] {
    const kept = this.#memory.get<unknown>(key);
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : [];
  }
}

function isKeepsake(text: string): text is Keepsake {
  return /^(topic|term):./.test(text);
}
