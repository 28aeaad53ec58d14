import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  args.push('--readme-path', await readmeWithoutPictures(), '--out', file);
  const { code, output } = await run(process.execPath, [vsce, ...args], {
    cwd: paths.root,
    timeout: 120_000,
  });
  if (code !== 0) throw new Failure(`Could not package the extension:\n${output}`);
  // a script that installs the packages which this needs has been loaded before they were there
  const { repackTighter } = await import('./repackTighter.mjs');
  await repackTighter(file);
  return file;
}

/**
 * The pictures are larger than the extension and stay out of the package, so its page cannot show them.
 *
 * @returns {Promise<string>} Path of the file, from the root.
 */
async function readmeWithoutPictures() {
  const text = await readFile(path.join(paths.root, 'README.md'), 'utf8');
  const file = path.join(paths.build, 'README.md');
  await mkdir(paths.build, { recursive: true });
  await writeFile(file, text.replace(/!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>/g, ''));
  return path.relative(paths.root, file);
}
