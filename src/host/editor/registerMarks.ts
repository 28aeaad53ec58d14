import * as vscode from 'vscode';
import { marksBetween } from '../../core/writing/marksBetween';
import type { Deps } from '../deps';
import { isNote, onDidChangeNoteLanguages } from '../noteLanguages';
import { readMarkMode } from '../stores/readMarkMode';

/** Marks follow an edit after the typing has paused so long, in milliseconds: nothing blinks under the hand. */
const pause = 300;
/** Marks follow scrolling at most so often, in milliseconds. */
const glance = 60;
/** How long marks are chosen before other work of the host gets its turn, in milliseconds. */
const turn = 8;

/** A subtle underline below the known terms of the notes that are shown; only what is in view is worked on. */
export function registerMarks(deps: Pick<Deps, 'annotations' | 'glossaries' | 'muted'>): vscode.Disposable {
  const marker = new Marker(deps);
  // what is shown already; the timer lets the activation end first
  marker.followAll();
  const editorsOf = (document: vscode.TextDocument) =>
    vscode.window.visibleTextEditors.filter(editor => editor.document === document);
  return vscode.Disposable.from(
    marker,
    vscode.window.onDidChangeVisibleTextEditors(editors => marker.follow(editors, glance)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => marker.follow([textEditor], glance)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) marker.follow(editorsOf(document), pause, true);
    }),
    // a change of language comes as an opening of the same document
    vscode.workspace.onDidOpenTextDocument(document => marker.follow(editorsOf(document), glance)),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('leadit.marks')) marker.followAll();
    }),
    onDidChangeNoteLanguages(() => marker.followAll()),
    deps.muted.onDidChange(() => marker.followAll()),
    deps.glossaries.onDidChange(() => marker.followAll()),
  );
}

class Marker implements vscode.Disposable {
  readonly #deps: Pick<Deps, 'annotations' | 'muted'>;
  readonly #mark = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('leadit.markForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** Editors that wait for their marks, and the timer that will give them. */
  readonly #due = new Map<vscode.TextEditor, unknown>();
  /** What is under way for an editor. */
  readonly #running = new Map<vscode.TextEditor, vscode.CancellationTokenSource>();
  readonly #marked = new WeakSet<vscode.TextEditor>();

  constructor(deps: Pick<Deps, 'annotations' | 'muted'>) {
    this.#deps = deps;
  }

  followAll(): void {
    this.follow(vscode.window.visibleTextEditors, glance);
  }

  /** @param again Whether an earlier date is put off: marks wait for the last of several edits. */
  follow(editors: readonly vscode.TextEditor[], wait: number, again = false): void {
    for (const editor of editors) {
      if (!again && this.#due.has(editor)) continue;
      clearTimeout(this.#due.get(editor));
      this.#due.set(
        editor,
        setTimeout(() => {
          this.#due.delete(editor);
          void this.#update(editor);
        }, wait),
      );
    }
  }

  dispose(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    for (const source of this.#running.values()) source.cancel();
    this.#mark.dispose();
  }

  async #update(editor: vscode.TextEditor): Promise<void> {
    this.#running.get(editor)?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#running.set(editor, source);
    try {
      const ranges = await this.#ranges(editor, source.token);
      if (!ranges || source.token.isCancellationRequested) return;
      if (ranges.length > 0 || this.#marked.has(editor)) editor.setDecorations(this.#mark, ranges);
      if (ranges.length > 0) this.#marked.add(editor);
      else this.#marked.delete(editor);
    } finally {
      if (this.#running.get(editor) === source) this.#running.delete(editor);
      source.dispose();
    }
  }

  /** What is to be marked; `undefined` when that is not wanted any more, or the reference cannot be read. */
  async #ranges(
    editor: vscode.TextEditor,
    token: vscode.CancellationToken,
  ): Promise<vscode.Range[] | undefined> {
    const { document } = editor;
    if (!isNote(document)) return [];
    const mode = readMarkMode(document);
    if (mode === 'off') return [];
    const { version } = document;
    const skip = this.#deps.muted.test();
    const found: vscode.Range[] = [];
    for (const view of editor.visibleRanges) {
      const [from, to] = withMargin(view, document);
      for (;;) {
        // asked for at each turn, since glossaries may have changed; that they cannot be read has been told once
        const note = await this.#deps.annotations.note(document, token).catch(() => undefined);
        // after an edit the marks are due again
        if (!note || token.isCancellationRequested || document.version !== version) return undefined;
        const end = Date.now() + turn;
        const marks = marksBetween(note, from, to, mode, { skip, late: () => Date.now() > end });
        if (marks) {
          for (const mark of marks) found.push(...linesOf(mark, document));
          break;
        }
        await new Promise<void>(resolve => setTimeout(resolve));
      }
    }
    return found;
  }
}

/** Offsets of a visible range with as much again above and below, so that scrolling meets marks that are there. */
function withMargin(view: vscode.Range, document: vscode.TextDocument): readonly [number, number] {
  const lines = view.end.line - view.start.line + 1;
  return [
    document.offsetAt(new vscode.Position(Math.max(0, view.start.line - lines), 0)),
    document.offsetAt(new vscode.Position(view.end.line + lines + 1, 0)),
  ];
}

/** A span line by line, without the indent and the quote marks of those that it runs on to. */
function linesOf(
  { from, to }: { readonly from: number; readonly to: number },
  document: vscode.TextDocument,
): readonly vscode.Range[] {
  const start = document.positionAt(from);
  const end = document.positionAt(to);
  if (start.line === end.line) return [new vscode.Range(start, end)];
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => {
    const line = document.lineAt(start.line + i);
    const first = /^[\s>]*/.exec(line.text)?.[0].length ?? 0;
    return new vscode.Range(
      i === 0 ? start : new vscode.Position(line.lineNumber, first),
      line.lineNumber === end.line ? end : line.range.end,
    );
  });
}
