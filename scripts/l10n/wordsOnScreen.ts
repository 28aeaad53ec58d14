import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

/**
 * All texts that the extension asks VS Code to translate: those that the host passes to `vscode.l10n.t`, and the
 * sentences of the core, which knows no translation and writes them with the tag `say`.
 *
 * @param root Folder of the project.
 * @returns Sorted.
 */
export async function wordsOnScreen(root: string): Promise<readonly string[]> {
  const host = sourcesBelow(path.join(root, 'src/host')).map(contents => ({ extension: '.ts', contents }));
  const told = Object.keys(await getL10nJson(host));
  const said = sourcesBelow(path.join(root, 'src/core')).flatMap(sentencesOf);
  return [...new Set([...told, ...said])].sort();
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(path.join(folder, file), 'utf8'));
}

/** A template with the tag; what is filled in has no braces of its own. */
const tagged = /\bsay`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^{}]*\})*)`/g;

/**
 * The words of the sentences in a source, as `say` makes them.
 *
 * @throws Error when there is a sentence that this cannot read.
 */
export function sentencesOf(source: string): readonly string[] {
  const found = [...source.matchAll(tagged)].map(([, template = '']) => {
    let values = 0;
    return template.replace(/\$\{[^{}]*\}/g, () => `{${values++}}`).replace(/\\(.)/g, '$1');
  });
  const tags = source.match(/\bsay`(?!`)/g) ?? [];
  if (found.length !== tags.length)
    throw new Error(`A sentence cannot be read, of these: ${found.join(' ')}`);
  return found;
}
