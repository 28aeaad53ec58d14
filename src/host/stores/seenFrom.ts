import * as vscode from 'vscode';
import type { GlossaryInUse } from './glossaryInUse';

/**
 * Those of all glossaries that a note sees, the nearest first. A file in the workspace counts for notes in its folder
 * and below, the deepest folder first; all others for every note. A note that has not been saved yet counts as lying
 * in each workspace folder. What a glossary imports comes right behind it.
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
  return reach([...near.map(({ glossary }) => glossary), ...far], all);
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
  const byId = new Map(all.map(glossary => [glossary.glossary, glossary]));
  const reached = new Set<GlossaryInUse>();
  const add = (glossary: GlossaryInUse | undefined): void => {
    if (!glossary || reached.has(glossary)) return;
    reached.add(glossary);
    for (const id of glossary.imports) add(byId.get(id));
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
