import path from 'node:path';
import { npm } from '../lib/npm.mjs';
import { install } from './install.mjs';
import { node24 } from './node.mjs';

const version = '4.139.1';

/**
 * VS Code as code-server ships it to npm: the server, the extension host and the workbench for a browser.
 *
 * @returns {Promise<{ node: string, server: string }>} The Node to run it with, and the script to run.
 */
export async function vscode() {
  const node = await node24();
  const inside = 'node_modules/code-server/lib/vscode';
  const dir = await install({
    name: `vscode-${version.replace(/^4/, '1')}`,
    about: `VS Code ${version.replace(/^4/, '1')}, about 700 MB`,
    packages: [`code-server@${version}`],
    // Its own install script would do this, and compile things that the server does without.
    finish: staging => npm(['install', '--omit=dev'], path.join(staging, inside), 'complete VS Code'),
  });
  return { node, server: path.join(dir, inside, 'out/server-main.js') };
}
