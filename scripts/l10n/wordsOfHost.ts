import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

/**
 * All texts that the extension asks VS Code to translate, as they stand in the bundles of `l10n/`.
 *
 * @param root Folder of the project.
 * @returns Sorted.
 */
export async function wordsOfHost(root: string): Promise<readonly string[]> {
  const sources = filesBelow(path.join(root, 'src/host')).map(file => readFileSync(file, 'utf8'));
  const found = await getL10nJson(sources.map(contents => ({ extension: '.ts', contents })));
  return Object.keys(found).sort();
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file));
}
