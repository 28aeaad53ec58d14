import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../lib/paths.mjs';
import { cleanEnvironment, run } from '../lib/processes.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} [faults] Of those that failed, the title and, below it, the message.
 */

/**
 * Runs bundled tests with mocha and prints what it says.
 *
 * @param {object} wish
 * @param {readonly string[]} wish.files
 * @param {'dot' | 'spec'} wish.reporter
 * @param {number} wish.timeout For one test, in milliseconds.
 * @param {number} wish.limit For all of them.
 * @param {string | undefined} wish.grep Only tests with this in their title.
 * @param {number} [wish.seed] What properties are tried on follows from it.
 * @param {Record<string, string>} [wish.env]
 * @returns {Promise<Count>}
 */
export async function runMocha({ files, reporter, timeout, limit, grep, seed, env }) {
  const results = path.join(paths.build, 'test', `results-${process.pid}.json`);
  await mkdir(path.dirname(results), { recursive: true });
  const child = path.join(paths.root, 'scripts/testing/mochaProcess.mjs');
  const wish = JSON.stringify({ files, results, reporter, timeout, grep, seed });
  const { timedOut } = await run(process.execPath, ['--enable-source-maps', child, wish], {
    cwd: paths.root,
    env: cleanEnvironment(env),
    timeout: limit,
    onOutput: text => void process.stdout.write(text),
  });
  if (timedOut) console.log(`  The suite was stopped after ${limit / 1000} s.`);
  // Without results it did not get to its end.
  const count = await readFile(results, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 1 }));
  await rm(results, { force: true });
  return count;
}
