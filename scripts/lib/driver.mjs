import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { paths } from './paths.mjs';

/**
 * The driver of the browser suite, bundled from its TypeScript.
 *
 * @returns {Promise<typeof import('../../test/browser/driver/driver')>}
 */
export async function loadDriver() {
  const outfile = path.join(paths.build, 'driver.mjs');
  const { build } = await import('esbuild');
  await build({
    entryPoints: [path.join(paths.root, 'test/browser/driver/driver.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
