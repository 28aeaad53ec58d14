import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDriver } from '../lib/driver.mjs';
import { Failure } from '../lib/failure.mjs';
import { paths } from '../lib/paths.mjs';
import { withRun } from '../lib/withRun.mjs';
import { chromium } from '../tools/chromium.mjs';
import { quietSettings, startServer } from '../tools/server.mjs';
import { bundleHostSuite } from './bundleHostSuite.mjs';

/** For the whole suite, with the start of VS Code. */
const limit = 5 * 60_000;

/**
 * Runs the suite of test/editor inside the extension host of a real VS Code.
 *
 * @param {'node' | 'web'} host `web` is the web worker, which has no Node.
 * @returns {Promise<import('./runMocha.mjs').Count>}
 */
export async function hostSuite(host) {
  const bundle = await bundleHostSuite();
  const program = await chromium();
  const { launchBrowser } = await loadDriver();
  return withRun(async home => {
    const folder = path.join(home, 'notes');
    await cp(paths.samples, folder, { recursive: true });
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
      const code = await ended(exit);
      const results = await readResults(folder);
      if (results && results.host !== host) throw new Failure(`The suite ran in the ${results.host} host.`);
      const ran = results?.tests ?? [];
      for (const { state, title, duration, error } of ran) {
        if (state === 'passed') console.log(`  ✓ ${title} (${duration} ms)`);
        else console.log(`  ✗ ${title}\n${indent(error ?? '')}`);
      }
      const passed = ran.filter(({ state }) => state === 'passed').length;
      const failed = ran.length - passed;
      if (code === 0 || failed > 0) return { passed, failed };
      const reason =
        code === undefined ? `No end after ${limit / 1000} s` : `VS Code ended the suite with ${code}`;
      console.log(`  ✗ ${reason}. Its log:\n${indent(log.slice(-40).join('\n'))}`);
      return { passed, failed: 1 };
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

/**
 * @param {string} folder
 * @returns {Promise<import('../../test/editor/resultsReporter').Results | undefined>}
 */
async function readResults(folder) {
  const file = path.join(folder, '.leadit-test/results.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
