// The suite of test/editor in a desktop VS Code, which is downloaded: for people with access to the Internet and a
// display. `npm test` runs the same suite without either.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './lib/buildExtension.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { paths } from './lib/paths.mjs';
import { withRun } from './lib/withRun.mjs';
import { bundleHostSuite } from './testing/bundleHostSuite.mjs';

await main(async () => {
  await ensureDependencies();
  const { code, output } = await buildExtension();
  if (code !== 0) throw new Failure(output);
  const tests = await bundleHostSuite();
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const cachePath = path.join(paths.root, '.vscode-test');
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath }).catch(error => {
    throw new Failure(
      `Desktop VS Code could not be downloaded: ${error.message}\nnpm test runs the same suite without it.`,
    );
  });
  return withRun(async home => {
    const folder = path.join(home, 'notes');
    await cp(paths.samples, folder, { recursive: true });
    return runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: paths.root,
      extensionTestsPath: tests,
      launchArgs: [
        folder,
        '--disable-extensions',
        '--skip-welcome',
        '--disable-workspace-trust',
        '--user-data-dir',
        path.join(home, 'user'),
      ],
    });
  });
});
