import * as vscode from 'vscode';
import { lineExcerpt } from '../../core/writing/lineExcerpt';
import type { LineSpan } from '../../core/writing/mentionsIndex';
import type { NoteMentions } from '../stores/mentionsStore';

/** A row of the view: a note, or one line of it. */
export type MentionNode =
  | ({ readonly kind: 'note'; readonly only: boolean } & NoteMentions)
  | { readonly kind: 'line'; readonly uri: vscode.Uri; readonly line: string; readonly span: LineSpan };

/** How a row looks and what it does. */
export function mentionItem(node: MentionNode): vscode.TreeItem {
  return node.kind === 'note' ? noteItem(node) : lineItem(node);
}

function noteItem({ uri, mentions, only }: MentionNode & { readonly kind: 'note' }): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(uri, only ? Expanded : Collapsed);
  const path = vscode.workspace.asRelativePath(uri);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  item.id = uri.toString();
  item.iconPath = vscode.ThemeIcon.File;
  item.description = [`${mentions.length}×`, folder].filter(Boolean).join(' · ');
  item.accessibilityInformation = {
    label:
      mentions.length === 1
        ? vscode.l10n.t('{0}, 1 mention', path)
        : vscode.l10n.t('{0}, {1} mentions', path, mentions.length),
  };
  item.contextValue = 'note';
  return item;
}

function lineItem({ uri, line, span }: MentionNode & { readonly kind: 'line' }): vscode.TreeItem {
  const to = span.endLine === span.line ? span.endColumn : line.length;
  const { text, highlight } = lineExcerpt(line, { from: span.column, to });
  const item = new vscode.TreeItem({ label: text, highlights: [[highlight.from, highlight.to]] });
  item.id = `${uri.toString()}#${span.line}:${span.column}`;
  item.tooltip = line.trim();
  item.accessibilityInformation = { label: vscode.l10n.t('Line {0}: {1}', span.line + 1, line.trim()) };
  const selection = new vscode.Range(span.line, span.column, span.endLine, span.endColumn);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [uri, { selection, preview: true }],
  };
  item.contextValue = 'line';
  return item;
}
