/**
 * Says what is being done, and then how long it took.
 *
 * @template T
 * @param {string} what For example `Building the extension`.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function progress(what, work) {
  const started = Date.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    process.stdout.write(`done (${seconds(started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed (${seconds(started)})\n`);
    throw error;
  }
}

/**
 * @param {number} since As from `Date.now()`.
 * @returns {string} For example `3.2 s`.
 */
export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
