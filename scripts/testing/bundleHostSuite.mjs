import path from 'node:path';
import { paths } from '../lib/paths.mjs';
import { findTests } from './findTests.mjs';

/**
 * Bundles what runs inside VS Code into one file, which serves the Node host and the web worker.
 *
 * @param {string} [entry] From the root; by default the suite of test/editor.
 * @param {string} [grep] Of that suite, only the tests with this in their title.
 * @returns {Promise<string>} The output; it exports `run()`.
 */
export async function bundleHostSuite(entry = 'test/editor/index.ts', grep = '') {
  const { build } = await import('esbuild');
  const outfile = path.join(paths.build, 'test', `${path.basename(path.dirname(entry))}.js`);
  await build({
    entryPoints: [path.join(paths.root, entry)],
    outfile,
    bundle: true,
    // No Node module gets in, so that what passes in the Node host can run in the worker as well.
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'suites',
        setup(bundle) {
          bundle.onResolve({ filter: /^suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          bundle.onLoad({ filter: /.*/, namespace: 'suites' }, async () => ({
            contents: [
              ...(await findTests('editor')).map(file => `import ${JSON.stringify(file)};`),
              `export const grep = ${JSON.stringify(grep)};`,
            ].join('\n'),
            resolveDir: paths.root,
          }));
        },
      },
    ],
  });
  return outfile;
}
