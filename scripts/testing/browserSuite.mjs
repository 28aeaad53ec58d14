import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { packageExtension } from '../lib/packageExtension.mjs';
import { paths } from '../lib/paths.mjs';
import { withRun } from '../lib/withRun.mjs';
import { chromium } from '../tools/chromium.mjs';
import { quietSettings, startServer } from '../tools/server.mjs';
import { bundleTests } from './bundleTests.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * Runs the suite of test/browser, which drives the real workbench with the packaged extension installed.
 *
 * @param {string | undefined} grep
 * @returns {Promise<import('./runMocha.mjs').Count>}
 */
export async function browserSuite(grep) {
  const files = await bundleTests('browser');
  const browser = await chromium();
  const failures = path.join(paths.build, 'failures');
  await rm(failures, { recursive: true, force: true });
  return withRun(async home => {
    const vsix = await packageExtension(home);
    const scratch = path.join(home, 'scratch');
    await mkdir(scratch);
    const server = await startServer({
      home,
      settings: { ...quietSettings, 'security.workspace.trust.enabled': false },
      vsix,
      // Some tests load an extension that they have changed.
      testDriver: true,
    });
    try {
      const { origin, user } = server;
      const prepared = { origin, user, browser, scratch, failures };
      const env = { LEADIT_BROWSER_SUITE: JSON.stringify(prepared) };
      return await runMocha({ files, reporter: 'spec', timeout: 120_000, limit: 40 * 60_000, grep, env });
    } finally {
      await server.stop();
    }
  });
}
