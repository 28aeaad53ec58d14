import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { bundleHostSuite } from './bundleHostSuite.mjs';
import { limit, runInHost } from './runInHost.mjs';
import { prepareSameResults, sameResults } from './sameResults.mjs';

/**
 * Runs the suite of test/editor inside the extension host of a real VS Code.
 *
 * @param {'node' | 'web'} host `web` is the web worker, which has no Node.
 * @param {string | undefined} grep
 * @returns {Promise<import('./runMocha.mjs').Count>}
 */
export async function hostSuite(host, grep) {
  /** @param {Parameters<Parameters<typeof runInHost>[2]>[0]} ended */
  const report = async ({ code, log, folder }) => {
    const results = await readResults(folder);
    if (results && results.host !== host) throw new Failure(`The suite ran in the ${results.host} host.`);
    const ran = results?.tests ?? [];
    for (const { state, title, duration, error } of ran) {
      if (state === 'passed') console.log(`  ✓ ${title} (${duration} ms)`);
      else console.log(`  ✗ ${title}\n${indent(error ?? '')}`);
    }
    const faults = ran
      .filter(({ state }) => state !== 'passed')
      .map(({ title, error }) => `${title}\n${error ?? ''}`);
    const failed = faults.length;
    const passed = ran.length - failed;
    if (code === 0 || failed > 0) return { passed, failed, faults };
    const reason =
      code === undefined ? `No end after ${limit / 1000} s` : `VS Code ended the suite with ${code}`;
    console.log(`  ✗ ${reason}. Its log:\n${indent(log.slice(-40).join('\n'))}`);
    return { passed, failed: 1 };
  };
  const prepare = async (/** @type {string} */ folder) => {
    await linkInCircles(folder);
    if (grep === undefined || sameResults.includes(grep)) await prepareSameResults(folder);
  };
  return runInHost(host, await bundleHostSuite(undefined, grep), report, prepare);
}

/**
 * What extensions cannot make: links that lead in a circle.
 *
 * @param {string} folder
 */
async function linkInCircles(folder) {
  const links = path.join(folder, 'links');
  await mkdir(links);
  await symlink('loop.glossary.yml', path.join(links, 'loop.glossary.yml'));
  await symlink('..', path.join(links, 'around'));
}

/**
 * @param {string} folder
 * @returns {Promise<import('../../test/editor/resultsReporter').Results | undefined>}
 */
async function readResults(folder) {
  const file = path.join(folder, '.leadit-test/results.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
