import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { paths } from './paths.mjs';
import { progress } from './progress.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/** Installs the packages of package-lock.json where they are missing or of another version. */
export async function ensureDependencies() {
  if (await upToDate()) return;
  await progress('Installing the packages of package-lock.json', () =>
    npm(['ci'], paths.root, 'install the packages'),
  );
}

/** Compares what npm noted in node_modules with what the lock file asks for; packages of other platforms may be absent. */
async function upToDate() {
  const wanted = await packages(path.join(paths.root, 'package-lock.json'));
  const present = await packages(path.join(paths.nodeModules, '.package-lock.json'));
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || present[place]?.version === entry.version || (entry.optional && !present[place]),
  );
}

/**
 * @param {string} file
 * @returns {Promise<Packages>}
 */
async function packages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
