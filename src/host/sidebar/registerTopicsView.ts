import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { Keepsake } from '../stores/readingStore';
import { linkToTerm, linkToTopic } from '../stores/topicLink';
import { linkDrag } from './linkDrag';
import { bookmarkedTermItem, bookmarksItem, groupItem, topicItem } from './topicItems';
import { keepsakeOf, keyOf, type TopicsNode, topNodes } from './topicNodes';

type Needs = Pick<Deps, 'reference' | 'glossaries' | 'reading' | 'reader'>;

/** The tree of topic groups and topics, with what the user has bookmarked and read. The topic in the reader is revealed. */
export function registerTopicsView(deps: Needs): vscode.Disposable {
  const { reader, reading } = deps;
  const tree = new TopicsTree(deps);
  const view = vscode.window.createTreeView('leadit.topics', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: false,
    dragAndDropController: linkDrag<TopicsNode>(node => {
      if (node.kind === 'topic') return { words: node.topic.title, target: linkToTopic(node.topic.id) };
      return node.kind === 'term'
        ? { words: node.term.names[0].text, target: linkToTerm(node.ref) }
        : undefined;
    }),
  });
  const reveal = async (topic: string | undefined) => {
    const node = topic === undefined || !view.visible ? undefined : await tree.nodeOf(topic);
    if (node && view.visible) await view.reveal(node, { select: true, focus: false });
  };
  return vscode.Disposable.from(
    view,
    tree,
    reader.onDidShowTopic(reveal),
    reader.onDidReadTopic(topic => reading.setRead(topic, true)),
    view.onDidChangeVisibility(({ visible }) => (visible ? reveal(reader.topic) : undefined)),
    vscode.commands.registerCommand(commandIds.findTopic, async () => {
      await vscode.commands.executeCommand('leadit.topics.focus');
      await vscode.commands.executeCommand('list.find');
    }),
  );
}

class TopicsTree implements vscode.TreeDataProvider<TopicsNode>, vscode.Disposable {
  readonly #deps: Needs;
  readonly #nodes = new Map<string, TopicsNode>();
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(deps: Needs) {
    this.#deps = deps;
    const forget = () => {
      this.#nodes.clear();
      this.#didChange.fire();
    };
    this.#listeners = vscode.Disposable.from(
      this.#didChange,
      deps.reference.onDidChange(forget),
      deps.glossaries.onDidChange(() => this.#didChange.fire()),
      deps.reading.onDidChange(() => this.#didChange.fire()),
    );
  }

  async getChildren(parent?: TopicsNode): Promise<TopicsNode[]> {
    // the failure is told by the store; the empty view then shows its welcome text with the way out
    const reference = await this.#deps.reference.get().catch(() => undefined);
    if (!reference || parent?.kind === 'topic' || parent?.kind === 'term') return [];
    if (parent?.kind === 'bookmarks') return this.#bookmarks();
    if (parent) {
      const topics = reference.topics.filter(topic => topic.group === parent.group.id);
      return topics.map(topic => this.#node({ kind: 'topic', topic, under: 'group' }));
    }
    const bookmarks = await this.#bookmarks();
    return topNodes(reference, bookmarks.length > 0).map(node => this.#node(node));
  }

  async getParent(node: TopicsNode): Promise<TopicsNode | undefined> {
    if (node.kind === 'group' || node.kind === 'bookmarks') return undefined;
    if (node.kind === 'term' || node.under === 'bookmarks') return this.#node({ kind: 'bookmarks' });
    const { groups } = await this.#deps.reference.get();
    const group = groups.find(each => each.id === node.topic.group);
    return group && this.#node({ kind: 'group', group });
  }

  async getTreeItem(node: TopicsNode): Promise<vscode.TreeItem> {
    const item = await this.#item(node);
    item.id = keyOf(node);
    return item;
  }

  /** The node of a topic in its group; `undefined` when there is no such topic. */
  async nodeOf(id: string): Promise<TopicsNode | undefined> {
    const { topics } = await this.#deps.reference.get();
    const topic = topics.find(each => each.id === id);
    return topic && this.#node({ kind: 'topic', topic, under: 'group' });
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #item(node: TopicsNode): Promise<vscode.TreeItem> {
    const { read, bookmarks } = this.#deps.reading;
    if (node.kind === 'bookmarks') return bookmarksItem();
    if (node.kind === 'term') return bookmarkedTermItem(node);
    if (node.kind === 'topic') {
      const kept = keepsakeOf(node);
      return topicItem(node.topic, {
        read: read.has(node.topic.id),
        bookmarked: kept !== undefined && bookmarks.includes(kept),
      });
    }
    const { topics } = await this.#deps.reference.get();
    const own = topics.filter(topic => topic.group === node.group.id);
    return groupItem(node.group, { done: own.filter(({ id }) => read.has(id)).length, all: own.length });
  }

  /** What is bookmarked and still there. */
  async #bookmarks(): Promise<TopicsNode[]> {
    const found = await Promise.all(this.#deps.reading.bookmarks.map(each => this.#bookmark(each)));
    return found.flatMap(node => (node ? [this.#node(node)] : []));
  }

  async #bookmark(kept: Keepsake): Promise<TopicsNode | undefined> {
    const id = kept.slice(kept.indexOf(':') + 1);
    if (kept.startsWith('term:')) {
      const term = await this.#deps.glossaries.term(id);
      return term && { kind: 'term', ...term };
    }
    const { topics } = await this.#deps.reference.get();
    const topic = topics.find(each => each.id === id);
    return topic && { kind: 'topic', topic, under: 'bookmarks' };
  }

  /** The view knows nodes by identity, so each is made once. */
  #node(node: TopicsNode): TopicsNode {
    const key = keyOf(node);
    const known = this.#nodes.get(key) ?? node;
    this.#nodes.set(key, known);
    return known;
  }
}
