import { type Sentence, say } from './sentence';

/**
 * The file that an import means, as a path from the root of the workspace without a leading slash;
 * or why there is none, as a sentence.
 *
 * @param importer Path of the importing file from the root of the workspace.
 * @param path As written: relative to the importing file; from the root when it starts with a slash.
 */
export function resolveImport(
  importer: string,
  path: string,
): { readonly file: string } | { readonly fault: Sentence } {
  const written = path.replaceAll('\\', '/');
  if (/^[a-z][a-z\d+.-]+:/i.test(written) || written.startsWith('//')) {
    const fault = say`Glossaries are not fetched from the network. Bring the file into the workspace, for example as a git submodule, and import it by its path.`;
    return { fault };
  }
  if (/^[a-z]:/i.test(written)) return { fault: say`Write the path relative to this file.` };
  const folders = written.startsWith('/') ? [] : importer.split('/').slice(0, -1);
  for (const step of written.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') folders.push(step);
    else if (folders.pop() === undefined) {
      const fault = say`This import leads out of the workspace. Bring the file into the workspace, for example as a git submodule, and import it by its path there.`;
      return { fault };
    }
  }
  return { file: folders.join('/') };
}
