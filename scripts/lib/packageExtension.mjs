import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { paths } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Packages what is in dist/ and media/ as a .vsix.
 *
 * @param {string} [folder] Where to put it; by default the root of the project.
 * @returns {Promise<string>} Path of the file.
 */
export async function packageExtension(folder = paths.root) {
  const { name, version } = JSON.parse(await readFile(path.join(paths.root, 'package.json'), 'utf8'));
  const file = path.join(folder, `${name}-${version}.vsix`);
  await mkdir(folder, { recursive: true });
  const vsce = path.join(paths.nodeModules, '@vscode/vsce/vsce');
  // Everything is bundled, so no dependencies are packaged.
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { code, output } = await run(process.execPath, [vsce, ...args, '--skip-license', '--out', file], {
    cwd: paths.root,
    timeout: 120_000,
  });
  if (code !== 0) throw new Failure(`Could not package the extension:\n${output}`);
  return file;
}
