import * as vscode from 'vscode';
import { pathFilter } from '../../core/glossary/pathFilter';
import type { GlossaryInUse } from './glossaryInUse';

/**
 * Those of all glossaries that a note sees, the nearest first. A file in the workspace counts for notes in its folder
 * and below, the deepest folder first; all others for every note. A note that has not been saved yet counts as lying
 * in each workspace folder. What a glossary imports comes right behind it; what is meant for certain paths only is seen
 * from there.
 */
export function seenFrom(note: vscode.Uri, all: readonly GlossaryInUse[]): readonly GlossaryInUse[] {
  const places =
    note.scheme === 'untitled'
      ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString().replace(/\/?$/, '/'))
      : [folderOf(note)];
  const near: { readonly glossary: GlossaryInUse; readonly depth: number }[] = [];
  for (const glossary of all) {
    if (glossary.level !== 'workspace' || !glossary.standsAlone || !glossary.uri) continue;
    const folder = folderOf(glossary.uri);
    if (places.some(place => place.startsWith(folder))) near.push({ glossary, depth: folder.length });
  }
  near.sort((a, b) => b.depth - a.depth);
  const far = all.filter(({ level, standsAlone }) => level !== 'workspace' && standsAlone);
  const reached = reach([...near.map(({ glossary }) => glossary), ...far], all);
  if (reached.every(({ paths }) => paths.length === 0)) return reached;
  const path = pathInFolder(note);
  return reached.filter(({ paths }) => pathFilter(paths)(path));
}

/** The glossaries that stand alone, each followed by what it imports; without what nobody imports. */
export function withImports(all: readonly GlossaryInUse[]): readonly GlossaryInUse[] {
  return reach(
    all.filter(({ standsAlone }) => standsAlone),
    all,
  );
}

function reach(roots: readonly GlossaryInUse[], all: readonly GlossaryInUse[]): readonly GlossaryInUse[] {
  if (roots.every(({ imports }) => imports.length === 0)) return roots;
  const byFile = new Map<string, GlossaryInUse[]>();
  for (const glossary of all) {
    const file = glossary.uri?.toString() ?? glossary.glossary;
    const parts = byFile.get(file);
    if (parts) parts.push(glossary);
    else byFile.set(file, [glossary]);
  }
  const reached = new Set<GlossaryInUse>();
  const add = (glossary: GlossaryInUse): void => {
    if (reached.has(glossary)) return;
    reached.add(glossary);
    for (const file of glossary.imports) for (const part of byFile.get(file) ?? []) add(part);
  };
  for (const root of roots) add(root);
  return [...reached];
}

/**
 * The URI of the folder that a file lies in, with a slash at its end: so that it is the beginning of what lies below it
 * and of nothing else.
 */
export function folderOf(file: vscode.Uri): string {
  const path = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  return file.with({ path, query: '', fragment: '' }).toString();
}

/** The path of a file from its workspace folder; `undefined` when it lies in none. */
export function pathInFolder(file: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  return folder && file.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}
