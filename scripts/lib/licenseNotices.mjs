import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { paths } from './paths.mjs';

/**
 * The licences of the packages that went into bundles, which must be passed on with them.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<string>} Equal texts are given once, under the names of all their packages.
 */
export async function licenseNotices(metafiles) {
  const folders = new Set(
    metafiles
      .flatMap(({ inputs }) => Object.keys(inputs))
      .map(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
      .filter(folder => folder !== undefined),
  );
  /** @type {Map<string, string[]>} */
  const packages = new Map();
  for (const folder of [...folders].sort()) {
    const inRoot = path.join(paths.root, folder);
    const { name, version, license } = JSON.parse(await readFile(path.join(inRoot, 'package.json'), 'utf8'));
    const file = (await readdir(inRoot)).find(each => /^licen[cs]e/i.test(each));
    if (!file) throw new Failure(`${name} is bundled, and has no licence file to pass on.`);
    const text = (await readFile(path.join(inRoot, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
