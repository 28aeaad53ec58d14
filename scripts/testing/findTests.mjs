import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../lib/paths.mjs';

/** Rooms of test/ whose suites run elsewhere than in a plain Node. */
const elsewhere = /^(editor|browser|bench)\//;

/**
 * All test files of a kind: no list of them is kept anywhere.
 *
 * @param {'unit' | 'editor' | 'browser'} kind
 * @returns {Promise<string[]>} Absolute paths, sorted.
 */
export async function findTests(kind) {
  const root = path.join(paths.root, 'test');
  const files = (await readdir(root, { recursive: true })).map(file => file.replaceAll('\\', '/'));
  return files
    .filter(file => file.endsWith('.test.ts'))
    .filter(file => (kind === 'unit' ? !elsewhere.test(file) : file.startsWith(`${kind}/`)))
    .sort()
    .map(file => path.join(root, file));
}
