import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { paths } from './paths.mjs';
import { removeAbandoned } from './removeAbandoned.mjs';

let runs = 0;

/**
 * Gives some work a fresh folder for its server data, settings and files, and removes it afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} work Must have stopped what it started when it returns.
 * @returns {Promise<T>}
 */
export async function withRun(work) {
  await mkdir(paths.runs, { recursive: true });
  await removeAbandoned(paths.runs);
  const folder = path.join(paths.runs, `${++runs}.tmp-${process.pid}`);
  await mkdir(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
