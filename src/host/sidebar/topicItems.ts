import * as vscode from 'vscode';
import type { Group, Topic } from '../../core/reference/reference';
import { commandIds } from '../commandIds';
import type { TermInUse } from '../stores/glossaryStore';

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** @param read How many of the group's topics have been read, and how many there are. */
export function groupItem(
  group: Group,
  read: { readonly done: number; readonly all: number },
): vscode.TreeItem {
  const item = new vscode.TreeItem(group.title, Collapsed);
  const progress = vscode.l10n.t('{0} of {1} read', read.done, read.all);
  item.iconPath = new vscode.ThemeIcon(group.icon);
  if (read.done > 0) item.description = `${read.done}/${read.all}`;
  item.tooltip = read.done > 0 ? `${group.summary}\n\n${progress}` : group.summary;
  item.accessibilityInformation = { label: read.done > 0 ? `${group.title}, ${progress}` : group.title };
  item.contextValue = 'group';
  return item;
}

export function bookmarksItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Bookmarks'), Expanded);
  item.iconPath = new vscode.ThemeIcon('bookmark');
  item.contextValue = 'bookmarks';
  return item;
}

/** What the user has left at a topic. */
export interface TopicState {
  readonly read: boolean;
  readonly bookmarked: boolean;
}

export function topicItem(topic: Topic, { read, bookmarked }: TopicState): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.title);
  item.iconPath = read
    ? new vscode.ThemeIcon('pass', new vscode.ThemeColor('descriptionForeground'))
    : new vscode.ThemeIcon('book');
  item.tooltip = new vscode.MarkdownString()
    .appendMarkdown(`**${topic.title}**\n\n`)
    .appendText(topic.summary);
  const state = [
    ...(read ? [vscode.l10n.t('read')] : []),
    ...(bookmarked ? [vscode.l10n.t('bookmarked')] : []),
  ];
  item.accessibilityInformation = {
    label: [[topic.title, ...state].join(', '), topic.summary].join('. '),
  };
  item.contextValue = ['topic', ...(read ? ['read'] : []), ...(bookmarked ? ['bookmarked'] : [])].join(' ');
  item.command = { command: commandIds.openTopic, title: vscode.l10n.t('Open'), arguments: [topic.id] };
  return item;
}

/** A term among the bookmarks. */
export function bookmarkedTermItem({ term, ref }: TermInUse): vscode.TreeItem {
  const [{ text: name }] = term.names;
  const item = new vscode.TreeItem(name);
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  if (term.expansion !== undefined) item.description = term.expansion;
  item.tooltip = new vscode.MarkdownString().appendText(term.definition.replace(/\s+/g, ' '));
  item.accessibilityInformation = {
    label: [name, term.expansion, term.definition].filter(Boolean).join('. '),
  };
  item.contextValue = 'term bookmarked';
  item.command = { command: commandIds.openTermTopic, title: vscode.l10n.t('Open'), arguments: [ref] };
  return item;
}
