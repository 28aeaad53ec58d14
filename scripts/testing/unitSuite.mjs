import { bundleTests } from './bundleTests.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Runs all tests that need nothing but Node.
 *
 * @param {string | undefined} grep
 * @returns {Promise<import('./runMocha.mjs').Count>}
 */
export async function unitSuite(grep) {
  const files = await bundleTests('unit');
  return runMocha({ files, reporter: 'dot', timeout: 10_000, limit: 5 * 60_000, grep });
}
