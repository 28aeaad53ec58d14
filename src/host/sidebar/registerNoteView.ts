import * as vscode from 'vscode';
import { nextOf } from '../../core/writing/nextUse';
import type { Span } from '../../core/writing/usedTerms';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { Later } from '../later';
import { isNote, onDidChangeNoteLanguages } from '../noteLanguages';
import { linkToTerm } from '../stores/topicLink';
import { linkDrag } from './linkDrag';
import { type NoteNode, noteItem, termTooltip } from './noteItems';
import { NoteOverviews, type Overview } from './noteOverviews';

/** The view follows an edit after the typing has paused so long, in milliseconds; in a note that takes long, longer. */
const pause = 400;
/** The work may take so large a part of the time. */
const share = 0.05;

/** "In This Note": the terms of the note in front with their uses, and the acronyms that no glossary knows. */
export function registerNoteView(deps: Pick<Deps, 'annotations' | 'glossaries'>): vscode.Disposable {
  const tree = new NoteTree(deps);
  const view = vscode.window.createTreeView('leadit.note', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: linkDrag<NoteNode>(node =>
      node.kind === 'term'
        ? { words: node.meaning.term.names[0].text, target: linkToTerm(node.ref) }
        : undefined,
    ),
  });
  tree.attach(view);
  return vscode.Disposable.from(
    view,
    tree,
    vscode.commands.registerCommand(commandIds.goToNextUse, (node: NoteNode) => goToNextUse(tree, node)),
    vscode.commands.registerCommand(
      commandIds.goToUse,
      ({ document, use }: { readonly document: vscode.TextDocument; readonly use: Span }) =>
        goTo(document, use, false),
    ),
  );
}

class NoteTree implements vscode.TreeDataProvider<NoteNode>, vscode.Disposable {
  readonly #overviews: NoteOverviews;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#didChange.event;
  readonly #refreshing = new Later(() => this.#refresh());
  readonly #listeners: vscode.Disposable;
  #view: vscode.TreeView<NoteNode> | undefined;
  #document: vscode.TextDocument | undefined;
  #overview: Overview | undefined;
  #running: vscode.CancellationTokenSource | undefined;
  /** What the last look took, in milliseconds. */
  #took = 0;

  constructor(deps: Pick<Deps, 'annotations' | 'glossaries'>) {
    this.#overviews = new NoteOverviews(deps);
    this.#listeners = vscode.Disposable.from(
      this.#didChange,
      this.#refreshing,
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#later();
      }),
      // a change of language comes as a closing and an opening of the same document
      vscode.workspace.onDidOpenTextDocument(document => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document === document) this.#follow(editor);
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document === this.#document) this.#show(undefined);
      }),
      onDidChangeNoteLanguages(() => this.#follow(vscode.window.activeTextEditor)),
      deps.glossaries.onDidChange(() => {
        this.#overviews.reset();
        this.#refreshing.in(0);
      }),
    );
  }

  attach(view: vscode.TreeView<NoteNode>): void {
    this.#view = view;
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.#follow(vscode.window.activeTextEditor);
      // what is not looked at is not kept up to date
      else view.badge = undefined;
    });
    this.#follow(vscode.window.activeTextEditor);
  }

  /** The places of a row's uses as the note is now. */
  async usesOf(node: NoteNode): Promise<readonly Span[]> {
    const now = await this.#overviews.of(node.document);
    if (node.kind === 'term') return now?.terms.find(({ ref }) => ref === node.ref)?.uses ?? [];
    if (node.kind === 'acronym') return now?.unknown.find(({ text }) => text === node.text)?.uses ?? [];
    return [];
  }

  getChildren(parent?: NoteNode): NoteNode[] {
    if (!this.#overview) return [];
    const { document, terms, unknown } = this.#overview;
    if (!parent) {
      return [
        ...terms.map((term): NoteNode => ({ kind: 'term', document, ...term })),
        ...(unknown.length === 0 ? [] : [{ kind: 'unknown' as const, document, acronyms: unknown }]),
      ];
    }
    if (parent.kind === 'use') return [];
    if (parent.kind === 'unknown') {
      return parent.acronyms.map(acronym => ({ kind: 'acronym', document, ...acronym }));
    }
    const name = parent.kind === 'term' ? parent.meaning.term.names[0].text : parent.text;
    return parent.uses.map(use => ({ kind: 'use', document, use, name }));
  }

  getTreeItem(node: NoteNode): vscode.TreeItem {
    return noteItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: NoteNode): vscode.TreeItem {
    if (node.kind === 'term') item.tooltip = termTooltip(node);
    return item;
  }

  dispose(): void {
    this.#running?.dispose();
    this.#listeners.dispose();
  }

  /**
   * Another editor came to the front. Where that holds no text, the note stays: it is read beside a topic. It stays as
   * well for one without a column, which is the input of a view or a panel with output.
   */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.viewColumn !== undefined) {
      const document = isNote(editor.document) ? editor.document : undefined;
      if (document !== this.#document) this.#show(undefined);
      this.#document = document;
    } else if (this.#document?.isClosed) this.#document = undefined;
    this.#refreshing.in(0);
  }

  #later(): void {
    this.#refreshing.in(Math.max(pause, this.#took / share));
  }

  async #refresh(): Promise<void> {
    if (!this.#view?.visible) return;
    this.#running?.cancel();
    if (!this.#document) return this.#show(undefined);
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    const start = Date.now();
    // the failure is told by the store; the view then shows that there is nothing to see
    const overview = await this.#overviews.of(this.#document, running.token).catch(() => undefined);
    running.dispose();
    if (running !== this.#running) return;
    this.#running = undefined;
    this.#took = Date.now() - start;
    if (overview) this.#show(overview);
  }

  #show(overview: Overview | undefined): void {
    if (!this.#view || (!overview && !this.#overview && this.#view.message)) return;
    this.#overview = overview;
    this.#view.description = overview ? count(overview.terms.length) : '';
    this.#view.badge = overview && badge(overview.unknown.length);
    if (!overview) this.#view.message = vscode.l10n.t('Open a note to see its terms.');
    else if (overview.terms.length + overview.unknown.length > 0) this.#view.message = '';
    else this.#view.message = vscode.l10n.t('No known term stands in this note.');
    this.#didChange.fire();
  }
}

function count(terms: number): string {
  return terms === 1 ? vscode.l10n.t('1 term') : vscode.l10n.t('{0} terms', terms);
}

/** What a writer has left to explain; a note without it has no badge. */
function badge(unknown: number): vscode.ViewBadge | undefined {
  return unknown === 0
    ? undefined
    : { value: unknown, tooltip: vscode.l10n.t('Unknown acronyms: {0}', unknown) };
}

/** Goes round the uses of a row; the focus stays in the view, so that Enter goes on. */
async function goToNextUse(tree: NoteTree, node: NoteNode): Promise<void> {
  const uses = await tree.usesOf(node);
  const editor = vscode.window.visibleTextEditors.find(each => each.document === node.document);
  const selection = editor?.selection;
  const at = !selection ? -1 : node.document.offsetAt(selection.start) - (selection.isEmpty ? 1 : 0);
  const next = nextOf(uses, at);
  if (next) await goTo(node.document, next, true);
}

async function goTo(document: vscode.TextDocument, use: Span, preserveFocus: boolean): Promise<void> {
  const selection = new vscode.Range(document.positionAt(use.from), document.positionAt(use.to));
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection,
    preserveFocus,
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
}
