import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Removes temporary folders of processes that were ended before they could do so themselves.
 *
 * @param {string} parent Holds folders; the name of a temporary one ends in `tmp-` and the id of its process.
 */
export async function removeAbandoned(parent) {
  for (const name of await readdir(parent)) {
    const pid = /tmp-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(path.join(parent, name), { recursive: true, force: true });
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
