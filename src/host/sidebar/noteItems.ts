import * as vscode from 'vscode';
import { builtIn } from '../../core/glossary/termRef';
import { foreignMarkdown } from '../../core/reading/foreignMarkdown';
import { lineExcerpt } from '../../core/writing/lineExcerpt';
import type { UnknownAcronym } from '../../core/writing/unknownAcronyms';
import type { Span, UsedTerm } from '../../core/writing/usedTerms';
import { commandIds } from '../commandIds';

/** A row of the view of a note. */
export type NoteNode =
  | ({ readonly kind: 'term'; readonly document: vscode.TextDocument } & UsedTerm)
  | ({ readonly kind: 'acronym'; readonly document: vscode.TextDocument } & UnknownAcronym)
  | {
      readonly kind: 'unknown';
      readonly document: vscode.TextDocument;
      readonly acronyms: readonly UnknownAcronym[];
    }
  | {
      readonly kind: 'use';
      readonly document: vscode.TextDocument;
      readonly use: Span;
      /** The name of what is used here. */
      readonly name: string;
    };

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a row looks and what it does. */
export function noteItem(node: NoteNode): vscode.TreeItem {
  if (node.kind === 'term') return termItem(node);
  if (node.kind === 'acronym') return acronymItem(node);
  return node.kind === 'use' ? useItem(node) : unknownItem(node.acronyms.length);
}

function termItem(node: NoteNode & { readonly kind: 'term' }): vscode.TreeItem {
  const { term } = node.meaning;
  const [{ text: name }] = term.names;
  const count = node.uses.length;
  const item = new vscode.TreeItem(name, Collapsed);
  item.id = `term:${node.ref}`;
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  item.description = [`${count}×`, term.expansion].filter(Boolean).join(' · ');
  item.accessibilityInformation = {
    label: [name, times(count), term.expansion, term.definition].filter(Boolean).join('. '),
  };
  item.contextValue = term.topic === undefined ? 'term' : 'term+topic';
  item.command = goToNext(node);
  return item;
}

/** The tooltip of a term's row: it is only made for the row under the mouse. */
export function termTooltip({ meaning }: UsedTerm): vscode.MarkdownString {
  const { names, expansion, definition } = meaning.term;
  return new vscode.MarkdownString()
    .appendMarkdown('**')
    .appendText(names[0].text)
    .appendMarkdown('**')
    .appendText(expansion === undefined ? '' : ` · ${expansion}`)
    .appendMarkdown(`\n\n${meaning.glossary === builtIn ? definition : foreignMarkdown(definition)}`);
}

function acronymItem(node: NoteNode & { readonly kind: 'acronym' }): vscode.TreeItem {
  const count = node.uses.length;
  const item = new vscode.TreeItem(node.text, Collapsed);
  item.id = `acronym:${node.text}`;
  item.description = `${count}×`;
  item.tooltip = vscode.l10n.t('No glossary knows {0}', node.text);
  item.accessibilityInformation = {
    label: `${node.text}. ${times(count)}. ${vscode.l10n.t('In no glossary')}`,
  };
  item.contextValue = 'acronym';
  item.command = goToNext(node);
  return item;
}

function unknownItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Unknown acronyms'), Expanded);
  item.id = 'unknown';
  item.iconPath = new vscode.ThemeIcon('question');
  item.description = String(count);
  item.tooltip = vscode.l10n.t('Words in capitals that no glossary knows');
  item.accessibilityInformation = { label: vscode.l10n.t('Unknown acronyms: {0}', count) };
  item.contextValue = 'unknown';
  return item;
}

function useItem({ document, use, name }: NoteNode & { readonly kind: 'use' }): vscode.TreeItem {
  const { range, text: line, lineNumber } = document.lineAt(document.positionAt(use.from).line);
  const start = document.offsetAt(range.start);
  // a phrase may go on in the next line
  const inLine = { from: use.from - start, to: Math.min(use.to - start, line.length) };
  const { text, highlight } = lineExcerpt(line, inLine);
  const item = new vscode.TreeItem({ label: text, highlights: [[highlight.from, highlight.to]] });
  item.description = vscode.l10n.t('line {0}', lineNumber + 1);
  item.tooltip = line.trim();
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', lineNumber + 1, line.trim()) };
  item.contextValue = 'use';
  item.command = {
    command: commandIds.goToUse,
    title: vscode.l10n.t('Go to {0}', name),
    arguments: [{ document, use }],
  };
  return item;
}

function goToNext(node: NoteNode): vscode.Command {
  return { command: commandIds.goToNextUse, title: vscode.l10n.t('Go to next use'), arguments: [node] };
}

function times(count: number): string {
  return count === 1 ? vscode.l10n.t('used once') : vscode.l10n.t('used {0} times', count);
}
