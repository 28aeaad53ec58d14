import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../lib/npm.mjs';
import { paths } from '../lib/paths.mjs';
import { progress } from '../lib/progress.mjs';

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
  await removeAbandoned();
  const staging = path.join(paths.tools, `.${tool.name}.${process.pid}`);
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

/** Removes what interrupted installations left. */
async function removeAbandoned() {
  for (const name of await readdir(paths.tools)) {
    const pid = /^\..*\.(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      await rm(path.join(paths.tools, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
