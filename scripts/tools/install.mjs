import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../lib/npm.mjs';
import { paths } from '../lib/paths.mjs';
import { progress } from '../lib/progress.mjs';
import { removeAbandoned } from '../lib/removeAbandoned.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name Folder name, with the version: `vscode-1.139.1`. Another version is another folder.
 * @property {string} about For the progress line.
 * @property {readonly string[]} packages npm packages with exact versions.
 * @property {(dir: string) => Promise<void>} [finish] What is left to do after npm, in the new folder.
 */

/**
 * Installs a tool from npm packages, once. The folder appears under its name only when it is complete, so an
 * interrupted installation is simply made again.
 *
 * @param {Tool} tool
 * @returns {Promise<string>} The folder.
 */
export async function install(tool) {
  const target = path.join(paths.tools, tool.name);
  if (existsSync(target)) return target;

  await mkdir(paths.tools, { recursive: true });
  await removeAbandoned(paths.tools);
  const staging = path.join(paths.tools, `${tool.name}.tmp-${process.pid}`);
  await progress(`Installing ${tool.about} (once)`, async () => {
    try {
      await mkdir(staging);
      await writeFile(path.join(staging, 'package.json'), '{ "private": true }\n');
      await npm(
        ['install', '--omit=dev', '--engine-strict=false', ...tool.packages],
        staging,
        `install ${tool.about}`,
      );
      await tool.finish?.(staging);
      await rename(staging, target).catch(error => {
        // Another process was faster: its copy is as good as ours.
        if (!existsSync(target)) throw error;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
  return target;
}
