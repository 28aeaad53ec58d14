import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from './paths.mjs';

const translatedManifests = (await readdir(paths.root)).filter(name => /^package\.nls.*\.json$/.test(name));

/** What the package is made from. Names that do not exist yet count as empty. */
const inputs = [
  'src',
  'content',
  'media',
  'l10n',
  'scripts/build.mjs',
  'scripts/content',
  'scripts/lib/packageExtension.mjs',
].concat(
  ['package.json', 'package-lock.json', 'tsconfig.base.json', '.vscodeignore', ...translatedManifests],
  ['README.md', 'CHANGELOG.md', 'LICENSE'],
);

/**
 * A hash over all that the packaged extension is made from: the same hash means the same package.
 *
 * @returns {Promise<string>}
 */
export async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesOf(input)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(path.join(paths.root, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} input File or folder, from the root.
 * @returns {Promise<string[]>} Sorted.
 */
async function filesOf(input) {
  try {
    const entries = await readdir(path.join(paths.root, input), { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    // `parentPath` is younger than the oldest Node that runs this; there it was called `path`.
    return files
      .map(entry => path.relative(paths.root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOTDIR') return [input];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
