import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { keepCase } from '../../core/matching/characters';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { TermInUse } from '../stores/glossaryStore';

type Grouping = 'category' | 'letter';
type Node =
  | { readonly kind: 'heading'; readonly title: string; readonly terms: readonly TermInUse[] }
  | ({ readonly kind: 'term' } & TermInUse);

const groupingKey = 'leadit.glossary.grouping';

/** All terms, by category or by first letter. */
export function registerGlossaryView({
  glossaries,
  memory,
}: Pick<Deps, 'glossaries' | 'memory'>): vscode.Disposable {
  const tree = new GlossaryTree(glossaries, memory.get<Grouping>(groupingKey, 'category'));
  const view = vscode.window.createTreeView('leadit.glossary', {
    treeDataProvider: tree,
    showCollapseAll: true,
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
  );
}

class GlossaryTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #glossaries: Deps['glossaries'];
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;
  #grouping: Grouping;

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

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent?.kind === 'term') return [];
    if (parent) return parent.terms.map(term => ({ kind: 'term', ...term }));
    // the failure is told by the store; the empty view then shows its welcome text with the way out
    const terms = await this.#glossaries.terms().catch(() => []);
    const headings = new Map<string, TermInUse[]>();
    for (const found of terms) {
      const title = this.#grouping === 'category' ? found.term.category : firstLetter(found.term);
      const under = headings.get(title);
      if (under) under.push(found);
      else headings.set(title, [found]);
    }
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    return [...headings]
      .sort(([a], [b]) => collator.compare(a, b))
      .map(([title, terms]) => ({
        kind: 'heading',
        title,
        terms: terms.sort((a, b) => collator.compare(a.term.names[0].text, b.term.names[0].text)),
      }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'heading'
      ? headingItem(node.title, node.terms.length, this.#grouping)
      : termItem(node);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#didChange.dispose();
  }
}

function firstLetter(term: Term): string {
  const letter = keepCase(term.names[0].text).charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : '0–9';
}

function headingItem(title: string, count: number, grouping: Grouping): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${grouping}:${title}`;
  item.description = String(count);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} terms', title, count) };
  if (grouping === 'category') item.iconPath = new vscode.ThemeIcon('symbol-folder');
  item.contextValue = 'heading';
  return item;
}

function termItem({ term, ref }: TermInUse): vscode.TreeItem {
  const [{ text: name }] = term.names;
  const item = new vscode.TreeItem(name);
  item.id = `term:${ref}`;
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  if (term.expansion !== undefined) item.description = term.expansion;
  item.tooltip = new vscode.MarkdownString(`**${name}**${term.expansion ? ` · ${term.expansion}` : ''}\n\n`);
  item.tooltip.appendMarkdown(term.definition);
  item.accessibilityInformation = {
    label: [name, term.expansion, term.definition].filter(Boolean).join('. '),
  };
  item.contextValue = 'term';
  item.command = {
    command: commandIds.openTermTopic,
    title: vscode.l10n.t('Open topic'),
    arguments: [ref],
  };
  return item;
}
