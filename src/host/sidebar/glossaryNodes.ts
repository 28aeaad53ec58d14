import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { keepCase } from '../../core/matching/characters';
import { glossariesOf, type ListedFile } from '../stores/glossariesOf';
import type { GlossaryInUse, Level } from '../stores/glossaryInUse';
import { isLevelOn } from '../stores/glossarySettings';
import { type GlossaryStore, type TermInUse, termsOf } from '../stores/glossaryStore';

/** How the terms of a glossary are put together. */
export type Grouping = 'category' | 'letter';

/** A row of the glossary view. */
export type GlossaryNode = LevelNode | FileNode | HeadingNode | ({ readonly kind: 'term' } & TermInUse);

/** A layer; that of the note in front and the built-in one are glossaries by themselves. */
export interface LevelNode {
  readonly kind: 'level';
  readonly level: Level;
  readonly on: boolean;
  readonly glossary?: GlossaryInUse;
  readonly files: readonly ListedFile[];
  /** Whether there may be more files than are listed. */
  readonly more: boolean;
}

/** A glossary file. */
export interface FileNode {
  readonly kind: 'file';
  readonly file: ListedFile;
}

/** Terms with a category or a first letter in common. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly title: string;
  /** Id of the glossary that it is in. */
  readonly within: string;
  readonly grouping: Grouping;
  readonly terms: readonly TermInUse[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The layers that have something to show, the nearest to the user first. */
export async function levelNodes(store: GlossaryStore): Promise<readonly LevelNode[]> {
  const [builtIn, files] = await Promise.all([store.builtIn(), store.files()]);
  const note = vscode.window.activeTextEditor?.document;
  const own = note && store.ofNotes.find(({ uri }) => uri?.toString() === note.uri.toString());
  const of = (level: Level) => files.filter(file => file.level === level);
  const level = (level: Level, more: Partial<LevelNode>): LevelNode => ({
    ...{ kind: 'level', level, on: isLevelOn(level), files: [], more: false },
    ...more,
  });
  return [
    ...(own ? [level('note', { glossary: own })] : []),
    ...(of('workspace').length > 0 ? [level('workspace', { files: of('workspace'), more: store.more })] : []),
    ...(of('user').length > 0 ? [level('user', { files: of('user') })] : []),
    level('built-in', { glossary: builtIn }),
  ];
}

/** What a row holds. */
export function childrenOf(node: GlossaryNode, grouping: Grouping): readonly GlossaryNode[] {
  switch (node.kind) {
    case 'level':
      if (!node.on || !node.glossary) return node.files.map(file => ({ kind: 'file', file }));
      return grouped(node.glossary.glossary, termsOf(node.glossary), grouping);
    case 'file': {
      const parts = node.file.on ? glossariesOf(node.file) : [];
      return grouped(node.file.uri.toString(), parts.flatMap(termsOf), grouping);
    }
    case 'heading':
      return node.terms.map(term => ({ kind: 'term', ...term }));
    case 'term':
      return [];
  }
}

/** A glossary with one category only shows its terms at once. */
function grouped(within: string, terms: readonly TermInUse[], grouping: Grouping): readonly GlossaryNode[] {
  const headings = new Map<string, TermInUse[]>();
  for (const found of terms) {
    const title = grouping === 'category' ? found.term.category : firstLetter(found.term);
    const under = headings.get(title);
    if (under) under.push(found);
    else headings.set(title, [found]);
  }
  const nodes = [...headings]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(
      ([title, terms]): HeadingNode => ({
        kind: 'heading',
        title,
        within,
        grouping,
        terms: terms.sort((a, b) => collator.compare(a.term.names[0].text, b.term.names[0].text)),
      }),
    );
  const [only] = nodes;
  return nodes.length === 1 && only ? childrenOf(only, grouping) : nodes;
}

function firstLetter(term: Term): string {
  const letter = keepCase(term.names[0].text).charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : '0–9';
}
