import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { bundleHostSuite } from '../testing/bundleHostSuite.mjs';
import { runInHost } from '../testing/runInHost.mjs';

/**
 * How long it takes in VS Code's Node host until hovers show a change in a glossary of 1,000 terms, and who takes it:
 * VS Code, which waits before it tells of a change, or we.
 *
 * @returns {Promise<readonly import('../../test/bench/row').Row[]>}
 */
export async function glossaryChangeRows() {
  const bundle = await bundleHostSuite('test/bench/glossaryChange/index.ts');
  return runInHost('node', bundle, async ({ code, log, folder }) => {
    if (code !== 0) throw new Failure(`VS Code ended with ${code}: ${log.at(-1)}`);
    /** @type {Record<'written' | 'saved', readonly { told: number, shown: number, read: number }[]>} */
    const { written, saved } = JSON.parse(await readFile(path.join(folder, 'changes.json'), 'utf8'));
    const rows = [...rowsOf('written by another program', written), ...rowsOf('saved in VS Code', saved)];
    const group = `a change in a glossary of 1,000 terms, inside VS Code, median of ${written.length}`;
    return rows.map(row => ({ group, ...row, unit: /** @type {const} */ ('ms') }));
  });
}

/**
 * @param {string} how
 * @param {readonly { told: number, shown: number, read: number }[]} changes
 */
function rowsOf(how, changes) {
  const target = /** @type {const} */ ({ is: 'at most', value: 200 });
  return [
    { name: `${how}, until a hover shows it`, value: median(changes.map(({ shown }) => shown)), target },
    { name: `${how}: of this, until VS Code tells of it`, value: median(changes.map(({ told }) => told)) },
    { name: `${how}: of this, from there on`, value: median(changes.map(({ told, shown }) => shown - told)) },
    { name: `${how}: of this, the file is read in`, value: median(changes.map(({ read }) => read)) },
  ];
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
