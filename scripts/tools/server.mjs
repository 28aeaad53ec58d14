import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { run, start } from '../lib/processes.mjs';
import { vscode } from './vscode.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} home Folder for the server's data, the user's settings and the extensions.
 * @property {number} [port] 0, the default, takes a free one.
 * @property {Record<string, unknown>} settings User settings. Those of an earlier start are replaced.
 * @property {boolean} [keepSettings] Leave settings that are there as they are.
 * @property {string} [vsix] Package to install before the start.
 * @property {boolean} [testDriver] Let a page name extensions under development and tests.
 *
 * @typedef {object} Server
 * @property {string} origin For example `http://127.0.0.1:8137`.
 * @property {string} user Folder of the user's settings and of what extensions keep for all windows.
 * @property {() => string} output What the server printed.
 * @property {Promise<number>} exit
 * @property {() => Promise<void>} stop
 */

/** Settings that every profile of ours has: no welcome, no assistant that would ask for an account. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  // samples/ lies in the repository of the project: VS Code would ask whether to open that.
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * Starts VS Code's server.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const { node, server } = await vscode();
  const data = path.join(options.home, 'data');
  const user = path.join(data, 'data/User');
  const folders = ['--server-data-dir', data, '--extensions-dir', path.join(options.home, 'extensions')];
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify(options.settings, undefined, 2), {
    flag: options.keepSettings ? 'wx' : 'w',
  }).catch(error => {
    if (error.code !== 'EEXIST') throw error;
  });

  if (options.vsix) {
    const installed = await run(node, [server, '--install-extension', options.vsix, '--force', ...folders], {
      timeout: 120_000,
    });
    if (installed.code !== 0 || !/successfully installed/.test(installed.output)) {
      throw new Failure(`VS Code did not install ${path.basename(options.vsix)}:\n${installed.output}`);
    }
  }

  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off', ...folders);
  if (options.testDriver) args.push('--enable-smoke-test-driver');
  let ready = /** @type {(port: string) => void} */ (() => {});
  /** @type {Promise<string>} */
  const listening = new Promise(resolve => {
    ready = resolve;
  });
  const child = start(node, [server, ...args], {
    onOutput: () => {
      const port = /Extension host agent listening on (\d+)/.exec(child.output())?.[1];
      if (port) ready(port);
    },
  });

  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const port = await Promise.race([
    listening,
    child.exit.then(() => undefined),
    new Promise(resolve => {
      timer = setTimeout(() => resolve(undefined), 60_000);
    }),
  ]);
  clearTimeout(timer);
  if (port === undefined) {
    await child.stop();
    throw new Failure(`VS Code's server did not start:\n${child.output()}`);
  }
  const { output, exit, stop } = child;
  return { origin: `http://127.0.0.1:${port}`, user, output, exit, stop };
}
