import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { bundleHostSuite } from '../testing/bundleHostSuite.mjs';
import { runInHost } from '../testing/runInHost.mjs';

const launches = 5;

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
  for (let i = 0; i < launches; i++) {
    ours.push(await activation(bundle, 'leadit-companion.leadit-companion'));
    markdown.push(await activation(bundle, 'vscode.markdown-language-features'));
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
  return runInHost(
    'node',
    bundle,
    async ({ code, log, folder }) => {
      if (code !== 0) throw new Failure(`VS Code ended with ${code}: ${log.at(-1)}`);
      return JSON.parse(await readFile(path.join(folder, 'activation.json'), 'utf8'));
    },
    folder => writeFile(path.join(folder, 'extension-id'), id),
  );
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
