import { stat } from 'node:fs/promises';
import { packageOnce } from '../lib/packageOnce.mjs';

/**
 * The size of the package that users download.
 *
 * @returns {Promise<readonly import('../../test/bench/row').Row[]>}
 */
export async function packageRows() {
  const { size } = await stat((await packageOnce()).vsix);
  const target = /** @type {const} */ ({ is: 'at most', value: 600 });
  return [{ group: 'package', name: '.vsix', value: size / 1000, unit: 'KB', target }];
}
