import * as vscode from 'vscode';
import type { Group, Topic } from '../../core/reference/reference';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';

type Node =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'topic'; readonly topic: Topic };

/** The tree of topic groups and topics. The topic in the reader is revealed. */
export function registerTopicsView({
  reference,
  reader,
}: Pick<Deps, 'reference' | 'reader'>): vscode.Disposable {
  const tree = new TopicsTree(reference);
  const view = vscode.window.createTreeView('leadit.topics', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const reveal = async (topic: string | undefined) => {
    const node = topic === undefined || !view.visible ? undefined : await tree.nodeOf(topic);
    if (node && view.visible) await view.reveal(node, { select: true, focus: false });
  };
  return vscode.Disposable.from(
    view,
    tree,
    reader.onDidShowTopic(reveal),
    view.onDidChangeVisibility(({ visible }) => (visible ? reveal(reader.topic) : undefined)),
    vscode.commands.registerCommand(commandIds.findTopic, async () => {
      await vscode.commands.executeCommand('leadit.topics.focus');
      await vscode.commands.executeCommand('list.find');
    }),
  );
}

class TopicsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #reference: Deps['reference'];
  readonly #nodes = new Map<string, Node>();
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(reference: Deps['reference']) {
    this.#reference = reference;
    this.#listener = reference.onDidChange(() => {
      this.#nodes.clear();
      this.#didChange.fire();
    });
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent?.kind === 'topic') return [];
    // the failure is told by the store; the empty view then shows its welcome text with the way out
    const reference = await this.#reference.get().catch(() => undefined);
    if (!reference) return [];
    if (parent) {
      const topics = reference.topics.filter(topic => topic.group === parent.group.id);
      return topics.map(topic => this.#node(topic.id, { kind: 'topic', topic }));
    }
    const used = reference.groups.filter(group => reference.topics.some(topic => topic.group === group.id));
    return used.map(group => this.#node(`group:${group.id}`, { kind: 'group', group }));
  }

  async getParent(node: Node): Promise<Node | undefined> {
    if (node.kind === 'group') return undefined;
    const { groups } = await this.#reference.get();
    const group = groups.find(each => each.id === node.topic.group);
    return group && this.#node(`group:${group.id}`, { kind: 'group', group });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node.group) : topicItem(node.topic);
  }

  /** The node of a topic; `undefined` when there is no such topic. */
  async nodeOf(id: string): Promise<Node | undefined> {
    const { topics } = await this.#reference.get();
    const topic = topics.find(each => each.id === id);
    return topic && this.#node(id, { kind: 'topic', topic });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#didChange.dispose();
  }

  /** The view knows nodes by identity, so each is made once. */
  #node(key: string, node: Node): Node {
    const known = this.#nodes.get(key) ?? node;
    this.#nodes.set(key, known);
    return known;
  }
}

function groupItem(group: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `group:${group.id}`;
  item.iconPath = new vscode.ThemeIcon(group.icon);
  item.tooltip = group.summary;
  item.contextValue = 'group';
  return item;
}

function topicItem(topic: Topic): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.title);
  item.id = topic.id;
  item.iconPath = new vscode.ThemeIcon('book');
  item.tooltip = new vscode.MarkdownString()
    .appendMarkdown(`**${topic.title}**\n\n`)
    .appendText(topic.summary);
  item.accessibilityInformation = { label: `${topic.title}. ${topic.summary}` };
  item.contextValue = 'topic';
  item.command = { command: commandIds.openTopic, title: vscode.l10n.t('Open'), arguments: [topic.id] };
  return item;
}
