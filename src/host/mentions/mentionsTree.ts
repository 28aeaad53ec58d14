import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { type MentionNode, mentionItem } from './mentionItems';

/** What mentions are shown of. */
export interface Subject {
  readonly title: string;
  /** Addresses of its terms. */
  readonly refs: readonly string[];
}

const stateKey = 'leadit.mentions.state';

/** The notes that mention a subject. Works only while its view is visible, and only where mentions were asked for. */
export class MentionsTree implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
  readonly #mentions: Deps['mentions'];
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#didChange.event;
  #view: vscode.TreeView<MentionNode> | undefined;
  #subject: Subject | undefined;
  #notes: readonly MentionNode[] = [];
  #running: vscode.CancellationTokenSource | undefined;
  /** Whether what is shown may be out of date. */
  #isStale = true;
  /** Whether the user wants it, though it was never asked for in this workspace. */
  #isAsked = false;

  constructor(mentions: Deps['mentions']) {
    this.#mentions = mentions;
  }

  attach(view: vscode.TreeView<MentionNode>): void {
    this.#view = view;
    this.#say('none');
  }

  /** Shows another subject. */
  async show(subject: Subject): Promise<void> {
    this.#subject = subject;
    if (this.#view) this.#view.description = subject.title;
    this.#set([], 'ask');
    await this.refresh();
  }

  /** Looks again, now or when the view is seen next. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    await this.look();
  }

  /** The user wants it, now or as soon as the view is seen. */
  async ask(): Promise<void> {
    this.#isAsked = true;
    await this.look();
  }

  /** Looks, if the view is seen and what it shows may be out of date. */
  async look(): Promise<void> {
    const subject = this.#subject;
    const isWanted = this.#isAsked || this.#mentions.isUsed;
    if (!subject || this.#view?.visible !== true || !this.#isStale || !isWanted) return;
    this.#isAsked = false;
    this.#running?.cancel();
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    const found = await vscode.window.withProgress({ location: { viewId: 'leadit.mentions' } }, () =>
      this.#mentions.find(subject.refs, running.token),
    );
    // overtaken by another question, or cancelled
    if (!found || running.token.isCancellationRequested || subject !== this.#subject) return;
    this.#isStale = false;
    const only = found.length === 1;
    this.#set(
      found.map(each => ({ kind: 'note', only, ...each })),
      found.length === 0 ? 'empty' : 'shown',
    );
    if (this.#view) this.#view.message = (await this.#limit()) ?? '';
  }

  async getChildren(parent?: MentionNode): Promise<MentionNode[]> {
    if (!parent) return [...this.#notes];
    if (parent.kind === 'line') return [];
    const lines = await this.#mentions.lines(parent.uri);
    return parent.mentions.map(span => ({
      kind: 'line',
      uri: parent.uri,
      line: lines[span.line] ?? '',
      span,
    }));
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    return mentionItem(node);
  }

  dispose(): void {
    this.#running?.cancel();
    this.#didChange.dispose();
  }

  #set(notes: readonly MentionNode[], state: 'ask' | 'empty' | 'shown'): void {
    this.#notes = notes;
    this.#say(state === 'ask' && this.#mentions.isUsed ? 'shown' : state);
    this.#didChange.fire();
  }

  #say(state: 'none' | 'ask' | 'empty' | 'shown'): void {
    void vscode.commands.executeCommand('setContext', stateKey, state);
  }

  async #limit(): Promise<string | undefined> {
    const size = await this.#mentions.size();
    return size?.more
      ? vscode.l10n.t('The workspace has more than {0} notes; the others are not looked at.', size.notes)
      : undefined;
  }
}
