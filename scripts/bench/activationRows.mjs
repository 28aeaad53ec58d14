import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { bundleHostSuite } from '../testing/bundleHostSuite.mjs';
import { runInHost } from '../testing/runInHost.mjs';

const launches = 5;
/** Launches in which the extension was active before its time, until the measurement is given up. */
const mostWasted = 15;

/**
 * How long our extension takes to activate in VS Code's Node host, beside the Markdown extension that VS Code brings
 * along: each alone, in launches of its own, by turns. The times themselves say little from one machine to the next.
 *
 * @returns {Promise<readonly import('../../test/bench/row').Row[]>}
 */
export async function activationRows() {
  const bundle = await bundleHostSuite('test/bench/activation/index.ts');
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const markdown = [];
  const extensions = /** @type {const} */ ([
    ['leadit-companion.leadit-companion', ours],
    ['vscode.markdown-language-features', markdown],
  ]);
  for (let i = 0; i < launches; i++) {
    for (const [id, times] of extensions) times.push(await activation(bundle, id));
  }
  const group = `activation in VS Code, median of ${launches} launches`;
  return [
    {
      group,
      name: "times the built-in Markdown extension's",
      value: median(ours) / median(markdown),
      unit: 'x',
      target: { is: 'at most', value: 0.5 },
    },
    { group, name: 'ours', value: median(ours), unit: 'ms' },
    { group, name: "the built-in Markdown extension's", value: median(markdown), unit: 'ms' },
  ];
}

/**
 * @param {string} bundle
 * @param {string} id
 * @returns {Promise<number>} In milliseconds.
 */
async function activation(bundle, id) {
  for (let wasted = 0; wasted <= mostWasted; wasted++) {
    const taken = await launch(bundle, id);
    if (taken !== undefined) return taken;
  }
  throw new Failure(`${id} was always active before its time`);
}

/**
 * @param {string} bundle
 * @param {string} id
 * @returns {Promise<number | undefined>}
 */
async function launch(bundle, id) {
  return runInHost(
    'node',
    bundle,
    async ({ code, log, folder }) => {
      if (code !== 0) throw new Failure(`VS Code ended with ${code}: ${log.at(-1)}`);
      return JSON.parse(await readFile(path.join(folder, 'activation.json'), 'utf8')).taken;
    },
    async folder => {
      await writeFile(path.join(folder, 'extension-id'), id);
      // VS Code activates the extension by itself where there is one
      await rm(path.join(folder, 'team.glossary.yml'));
    },
  );
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
