import * as vscode from 'vscode';
import { foreignMarkdown } from '../../core/reading/foreignMarkdown';
import { escapeMarkdown } from '../../core/writing/escapeMarkdown';
import { commandIds } from '../commandIds';
import { problemText } from '../inUserLanguage';
import type { ListedFile } from '../stores/glossariesOf';
import type { Level } from '../stores/glossaryInUse';
import { canWriteTerms, type TermInUse } from '../stores/glossaryStore';
import type { FileNode, GlossaryNode, HeadingNode, LevelNode } from './glossaryNodes';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a row of the glossary view looks. */
export function glossaryItem(node: GlossaryNode): vscode.TreeItem {
  switch (node.kind) {
    case 'level':
      return levelItem(node);
    case 'file':
      return fileItem(node);
    case 'heading':
      return headingItem(node);
    case 'term':
      return termItem(node);
  }
}

function levelItem({ level, on, glossary, files, more }: LevelNode): vscode.TreeItem {
  const title = levelTitle(level);
  const item = new vscode.TreeItem(title, on || files.length > 0 ? Expanded : None);
  item.id = `level:${level}`;
  item.iconPath = new vscode.ThemeIcon(on ? icons[level] : 'eye-closed');
  const count =
    glossary?.terms.length ?? files.reduce((sum, { glossary: own }) => sum + (own?.terms.length ?? 0), 0);
  item.description = on ? String(count) : vscode.l10n.t('off');
  item.tooltip = more
    ? vscode.l10n.t('There are more glossary files than the {0} that are read.', files.length)
    : levelMeaning(level);
  item.accessibilityInformation = {
    label: on ? vscode.l10n.t('{0}, {1} terms', title, count) : vscode.l10n.t('{0}, turned off', title),
  };
  item.contextValue = on ? 'level on' : 'level off';
  return item;
}

const icons: Readonly<Record<Level, string>> = {
  note: 'file',
  workspace: 'root-folder',
  user: 'account',
  'built-in': 'book',
};

function levelTitle(level: Level): string {
  switch (level) {
    case 'note':
      return vscode.l10n.t('This Note');
    case 'workspace':
      return vscode.l10n.t('Workspace');
    case 'user':
      return vscode.l10n.t('My Glossaries');
    case 'built-in':
      return vscode.l10n.t('LeadIT Companion');
  }
}

function levelMeaning(level: Level): string {
  switch (level) {
    case 'note':
      return vscode.l10n.t('Terms that the note defines for itself');
    case 'workspace':
      return vscode.l10n.t(
        'Glossary files in the workspace; each counts for the notes in its folder and below',
      );
    case 'user':
      return vscode.l10n.t('Your own glossaries, for all your notes');
    case 'built-in':
      return vscode.l10n.t('The terms that come with LeadIT Companion');
  }
}

function fileItem({ file }: FileNode): vscode.TreeItem {
  const { uri, glossary, on, stale, problems, title } = file;
  const item = new vscode.TreeItem(title, on && glossary ? Collapsed : None);
  item.id = `file:${uri}`;
  item.resourceUri = uri;
  item.iconPath = iconOf(file);
  const state = stateOf(file);
  const path = vscode.workspace.asRelativePath(uri);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const inWorkspace = file.level === 'workspace' ? folder : '';
  item.description = [inWorkspace, state ?? String(glossary?.terms.length ?? 0)].filter(Boolean).join(' · ');
  const tooltip = new vscode.MarkdownString(`**${escapeMarkdown(path)}**`);
  const lines = [
    vscode.l10n.t('{0} terms', glossary?.terms.length ?? 0),
    ...(stale ? [vscode.l10n.t('The file is broken; its last good version is in use.')] : []),
    ...problems.slice(0, 3).map(each => vscode.l10n.t('Line {0}: {1}', each.line, problemText(each))),
    ...(problems.length > 3 ? [vscode.l10n.t('and {0} more', problems.length - 3)] : []),
  ];
  for (const line of lines) tooltip.appendMarkdown('\n\n').appendText(line);
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: [title, inWorkspace, state, vscode.l10n.t('{0} terms', glossary?.terms.length ?? 0)]
      .filter(Boolean)
      .join(', '),
  };
  item.contextValue = `glossary ${on ? 'on' : 'off'}${canWriteTerms(uri) ? ' writable' : ''}`;
  return item;
}

function iconOf({ on, stale, problems }: ListedFile): vscode.ThemeIcon {
  if (!on) return new vscode.ThemeIcon('eye-closed');
  if (stale || problems.some(({ severity }) => severity === 'error')) {
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  }
  if (problems.length > 0) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  return new vscode.ThemeIcon('notebook');
}

/** What is out of the ordinary about a file, in a few words; `undefined`: nothing. */
function stateOf({ on, stale, problems }: ListedFile): string | undefined {
  if (!on) return vscode.l10n.t('off');
  if (stale) return vscode.l10n.t('last good version in use');
  if (problems.length === 1) return vscode.l10n.t('1 problem');
  return problems.length > 1 ? vscode.l10n.t('{0} problems', problems.length) : undefined;
}

function headingItem({ title, within, grouping, terms }: HeadingNode): vscode.TreeItem {
  const label = title === '' ? vscode.l10n.t('Without category') : title;
  const item = new vscode.TreeItem(label, Collapsed);
  item.id = `${grouping}:${within}:${title}`;
  item.description = String(terms.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} terms', label, terms.length) };
  if (grouping === 'category') item.iconPath = new vscode.ThemeIcon('symbol-folder');
  item.contextValue = 'heading';
  return item;
}

function termItem({ term, ref, glossary }: TermInUse): vscode.TreeItem {
  const [{ text: name }] = term.names;
  const item = new vscode.TreeItem(name);
  item.id = `term:${ref}`;
  item.iconPath = new vscode.ThemeIcon('symbol-text');
  if (term.expansion !== undefined) item.description = term.expansion;
  const names = [name, term.expansion].flatMap(each => (each === undefined ? [] : escapeMarkdown(each)));
  const definition = glossary.level === 'built-in' ? term.definition : foreignMarkdown(term.definition);
  item.tooltip = new vscode.MarkdownString(`**${names.join('** · ')}${names.length === 1 ? '**' : ''}\n\n`);
  item.tooltip.appendMarkdown(definition);
  item.accessibilityInformation = {
    label: [name, term.expansion, term.definition].filter(Boolean).join('. '),
  };
  item.contextValue = glossary.uri ? 'term own' : 'term';
  item.command = {
    command: commandIds.openTermTopic,
    title: vscode.l10n.t('Open topic'),
    arguments: [ref],
  };
  return item;
}
