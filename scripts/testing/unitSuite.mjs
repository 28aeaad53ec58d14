import { bundleTests } from './bundleTests.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Runs all tests that need nothing but Node. Properties are tried on the same cases each time, so that who has changed
 * nothing sees no failure; `fuzz` looks further.
 *
 * @param {string | undefined} grep
 * @param {number | undefined} fuzz Tries properties on so many times as many cases, and on others each time.
 * @returns {Promise<import('./runMocha.mjs').Count>}
 */
export async function unitSuite(grep, fuzz) {
  const files = await bundleTests('unit');
  // these only end what hangs
  const [timeout, limit] = fuzz ? [0, 12 * 60 * 60_000] : [60_000, 20 * 60_000];
  const env = fuzz ? { LEADIT_FUZZ: String(fuzz) } : {};
  const seed = fuzz ? Date.now() % 2 ** 31 : 1;
  return runMocha({ files, reporter: 'dot', timeout, limit, grep, seed, env });
}
