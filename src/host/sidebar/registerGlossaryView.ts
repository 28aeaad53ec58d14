import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTerm } from '../stores/topicLink';
import { glossaryItem } from './glossaryItems';
import { childrenOf, type GlossaryNode, type Grouping, levelNodes } from './glossaryNodes';
import { linkDrag } from './linkDrag';

const groupingKey = 'leadit.glossary.grouping';

/** All glossaries by layer, with their files and terms; terms by category or by first letter. */
export function registerGlossaryView({
  glossaries,
  memory,
}: Pick<Deps, 'glossaries' | 'memory'>): vscode.Disposable {
  const tree = new GlossaryTree(glossaries, memory.get<Grouping>(groupingKey, 'category'));
  const view = vscode.window.createTreeView('leadit.glossary', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: linkDrag<GlossaryNode>(node =>
      node.kind === 'term' ? { words: node.term.names[0].text, target: linkToTerm(node.ref) } : undefined,
    ),
  });
  const group = async (grouping: Grouping) => {
    tree.group(grouping);
    await vscode.commands.executeCommand('setContext', groupingKey, grouping);
    await memory.update(groupingKey, grouping);
  };
  void vscode.commands.executeCommand('setContext', groupingKey, tree.grouping);
  return vscode.Disposable.from(
    view,
    tree,
    vscode.commands.registerCommand(commandIds.groupByCategory, () => group('category')),
    vscode.commands.registerCommand(commandIds.groupByLetter, () => group('letter')),
    vscode.commands.registerCommand(commandIds.findTerm, async () => {
      await vscode.commands.executeCommand('leadit.glossary.focus');
      await vscode.commands.executeCommand('list.find');
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      if (view.visible) tree.followNote();
    }),
  );
}

class GlossaryTree implements vscode.TreeDataProvider<GlossaryNode>, vscode.Disposable {
  readonly #glossaries: Deps['glossaries'];
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;
  #grouping: Grouping;
  /** URI of the note whose own terms are shown. */
  #note: string | undefined;

  constructor(glossaries: Deps['glossaries'], grouping: Grouping) {
    this.#glossaries = glossaries;
    this.#grouping = grouping;
    this.#listener = glossaries.onDidChange(() => this.#didChange.fire());
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  group(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#didChange.fire();
  }

  /** Shows the own terms of the note in front instead of those of another. */
  followNote(): void {
    const front = vscode.window.activeTextEditor?.document.uri.toString();
    const has = this.#glossaries.ofNotes.some(({ uri }) => uri?.toString() === front);
    if (has || this.#note !== undefined) this.#didChange.fire();
  }

  async getChildren(parent?: GlossaryNode): Promise<GlossaryNode[]> {
    if (parent) return [...childrenOf(parent, this.#grouping)];
    // the failure is told by the store; the empty view then shows its welcome text with the way out
    const levels = await levelNodes(this.#glossaries).catch(() => []);
    this.#note = levels.find(({ level }) => level === 'note')?.glossary?.uri?.toString();
    return [...levels];
  }

  getTreeItem(node: GlossaryNode): vscode.TreeItem {
    return glossaryItem(node);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#didChange.dispose();
  }
}
