import path from 'node:path';
import { install } from './install.mjs';

const version = '24.9.0';

/**
 * The Node that VS Code's server wants, whatever Node runs this script. The npm package holds the program itself.
 *
 * @returns {Promise<string>} Path of the program.
 */
export async function node24() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const dir = await install({
    name: `node-${version}`,
    about: `Node ${version}`,
    packages: [`${name}@${version}`],
  });
  return path.join(dir, 'node_modules', name, windows ? 'bin/node.exe' : 'bin/node');
}
