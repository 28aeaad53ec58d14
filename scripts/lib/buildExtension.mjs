import path from 'node:path';
import { paths } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Compiles the content and bundles the extension into dist/.
 *
 * @returns {Promise<{ code: number, output: string }>} The output names file and line of what is wrong.
 */
export function buildExtension() {
  return run(process.execPath, [path.join(paths.root, 'scripts/build.mjs')], {
    cwd: paths.root,
    timeout: 120_000,
  });
}
