import { rm } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../lib/paths.mjs';
import { findTests } from './findTests.mjs';

/**
 * Bundles the tests for Node, one output for each test file.
 *
 * @param {'unit' | 'browser'} kind
 * @returns {Promise<string[]>} The outputs.
 */
export async function bundleTests(kind) {
  const { build } = await import('esbuild');
  const files = await findTests(kind);
  const outdir = path.join(paths.build, 'test', kind);
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: files,
    outdir,
    outbase: path.join(paths.root, 'test'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  });
  const from = path.join(paths.root, 'test');
  return files.map(file => path.join(outdir, path.relative(from, file).replace(/\.ts$/, '.mjs')));
}
