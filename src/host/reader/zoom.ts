import * as vscode from 'vscode';

const key = 'leadit.reader.zoom';
/** Levels multiply the size of the text by this. */
const step = 1.1;
const levels = { least: -6, most: 12 } as const;

/** How large all readers show their text; kept over restarts. */
export class Zoom implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#didChange.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** What the size of the text is multiplied with. */
  get factor(): number {
    return Number((step ** this.#level).toFixed(3));
  }

  /** One level larger (1) or smaller (-1); 0 goes back to the usual size. */
  async change(by: 1 | -1 | 0): Promise<void> {
    const level = by === 0 ? 0 : Math.min(levels.most, Math.max(levels.least, this.#level + by));
    await this.#memory.update(key, level);
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }

  get #level(): number {
    const level = this.#memory.get<unknown>(key);
    return typeof level === 'number' && Number.isInteger(level) ? level : 0;
  }
}
