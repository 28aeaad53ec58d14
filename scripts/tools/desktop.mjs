import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, searchPath } from '../lib/processes.mjs';
import { progress } from '../lib/progress.mjs';

/**
 * Installs the package into the VS Code whose `code` command is on the PATH, and opens a folder in it.
 *
 * @param {string} vsix
 * @param {string} folder
 * @returns {Promise<boolean>} Whether that worked; if not, it has said why.
 */
export async function openDesktop(vsix, folder) {
  const code = findCode();
  if (!code) return false;
  const installed = await progress(`Installing it into ${code}`, () =>
    runCode(code, ['--install-extension', vsix, '--force']),
  );
  const opened = installed.code === 0 ? await runCode(code, [folder]) : installed;
  if (opened.code === 0) {
    console.log(`\n${folder} opens in VS Code. Rest the mouse on a term of a note.`);
    return true;
  }
  console.log(`${opened.output.trim()}\nThis VS Code cannot be used; taking the one that npm brings.`);
  return false;
}

/** @returns {string | undefined} */
function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = searchPath();
  return folders.flatMap(folder => names.map(name => path.join(folder, name))).find(file => existsSync(file));
}

/**
 * @param {string} code
 * @param {readonly string[]} args
 */
function runCode(code, args) {
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map(arg => `"${arg}"`) : args;
  // Inside a terminal of VS Code the variables that processes.mjs removes tell `code` which window to use.
  return run(shell ? `"${code}"` : code, quoted, { timeout: 60_000, shell, env: process.env });
}
