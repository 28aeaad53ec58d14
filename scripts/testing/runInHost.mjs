import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDriver } from '../lib/driver.mjs';
import { paths } from '../lib/paths.mjs';
import { withRun } from '../lib/withRun.mjs';
import { chromium } from '../tools/chromium.mjs';
import { quietSettings, startServer } from '../tools/server.mjs';

/** For one run, with the start of VS Code, in milliseconds. */
export const limit = 10 * 60_000;

/**
 * Runs a bundle inside the extension host of a real VS Code, in whose window the samples are open.
 *
 * @template T
 * @param {'node' | 'web'} host `web` is the web worker, which has no Node.
 * @param {string} bundle Its `run()` is called; it lies in the folder of the extension.
 * @param {(ended: { code: number | undefined, log: readonly string[], folder: string }) => Promise<T>} work Takes
 * what came of it: the exit code, `undefined` when the time was over, and the open folder with what was written there.
 * @param {(folder: string) => Promise<unknown>} [prepare] Puts more files into the folder.
 * @returns {Promise<T>}
 */
export async function runInHost(host, bundle, work, prepare) {
  const program = await chromium();
  const { launchBrowser } = await loadDriver();
  return withRun(async home => {
    const folder = path.join(home, 'notes');
    await cp(paths.samples, folder, { recursive: true });
    await prepare?.(folder);
    const extension = host === 'web' ? await webCopy(home) : paths.root;
    // Tests run in the host of the extension in whose folder they lie.
    const tests = path.join(extension, path.relative(paths.root, bundle));
    if (tests !== bundle) await cp(bundle, tests);
    const server = await startServer({
      home,
      settings: { ...quietSettings, 'security.workspace.trust.enabled': false },
      testDriver: true,
    });
    const browser = await launchBrowser(program);
    try {
      const page = await browser.newPage();
      /** @type {string[]} */
      const log = [];
      await page.exposeFunction(
        'codeAutomationLog',
        (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
          log.push(
            `${type}: ${args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`,
          );
        },
      );
      /** @type {Promise<number>} */
      const exit = new Promise(resolve => {
        void page.exposeFunction('codeAutomationExit', resolve);
      });
      await page.goto(address(server.origin, folder, extension, tests, host));
      return await work({ code: await ended(exit), log, folder });
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/**
 * @param {string} origin
 * @param {string} folder
 * @param {string} extension
 * @param {string} tests
 * @param {'node' | 'web'} host
 */
function address(origin, folder, extension, tests, host) {
  const url = new URL(origin);
  // The authority must be the very host and port of the page.
  const remote = (/** @type {string} */ file) => `vscode-remote://${url.host}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
    ...(host === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
  ];
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * The extension as a VS Code without Node sees it: with `main` or `extensionKind` in the manifest, a workbench that
 * has a server would take the Node host.
 *
 * @param {string} home
 */
async function webCopy(home) {
  const copy = path.join(home, 'web-extension');
  const {
    main: _main,
    extensionKind: _kind,
    ...manifest
  } = JSON.parse(await readFile(path.join(paths.root, 'package.json'), 'utf8'));
  for (const name of ['dist', 'media', 'l10n', 'package.nls.json']) {
    const from = path.join(paths.root, name);
    if (existsSync(from)) await cp(from, path.join(copy, name), { recursive: true });
  }
  await writeFile(path.join(copy, 'package.json'), JSON.stringify(manifest));
  return copy;
}

/**
 * @param {Promise<number>} exit
 * @returns {Promise<number | undefined>} `undefined` when the time is over.
 */
async function ended(exit) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const timeout = new Promise(resolve => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  const code = await Promise.race([exit, timeout]);
  clearTimeout(timer);
  return code;
}
