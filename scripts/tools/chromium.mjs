import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../lib/failure.mjs';
import { cleanEnvironment, run, searchPath } from '../lib/processes.mjs';
import { install } from './install.mjs';
import { node24 } from './node.mjs';

const version = '153.0.0';

/**
 * A browser of the Chromium family.
 *
 * @typedef {object} Chromium
 * @property {string} executable
 * @property {Record<string, string>} env What its environment needs in addition.
 */

/**
 * An installed Chrome, Chromium or Edge, else one from npm. The variable LEADIT_CHROMIUM overrides this: `bundled`
 * for the one from npm, or the path of a program.
 *
 * @returns {Promise<Chromium>}
 */
export async function chromium() {
  const { LEADIT_CHROMIUM: wish } = process.env;
  if (wish && wish !== 'bundled') return { executable: wish, env: {} };
  if (wish !== 'bundled') {
    for (const executable of candidates()) {
      if (existsSync(executable) && (await works(executable))) return { executable, env: {} };
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundled();
  throw new Failure(
    `No Chrome, Chromium or Edge was found on this computer (${process.platform} ${process.arch}).\n` +
      'Install one of them, or set LEADIT_CHROMIUM to the path of its program.',
  );
}

/** @returns {Promise<Chromium>} */
async function bundled() {
  const node = await node24();
  const dir = await install({
    name: `chromium-${version}`,
    about: 'Chromium without a window, about 280 MB',
    packages: [`@sparticuz/chromium@${version}`],
    finish: staging => unpack(node, staging),
  });
  const unpacked = path.join(dir, 'unpacked');
  const config = path.join(unpacked, 'fonts.conf');
  // Written each time: it holds absolute paths, and the folder may have been moved.
  await writeFile(config, fontsConfig(path.join(unpacked, 'fonts'), path.join(unpacked, 'fonts-cache')));
  return {
    executable: path.join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib'), FONTCONFIG_FILE: config },
  };
}

/**
 * The package unpacks into the folder for temporary files, so it gets one of ours.
 *
 * @param {string} node
 * @param {string} staging
 */
async function unpack(node, staging) {
  const unpacked = path.join(staging, 'unpacked');
  const home = path.join(staging, 'node_modules/@sparticuz/chromium');
  await mkdir(unpacked);
  const script = `
    import chromium, { inflate } from ${JSON.stringify(pathToFileURL(path.join(home, 'build/index.js')).href)};
    await chromium.executablePath();
    await inflate(${JSON.stringify(path.join(home, 'bin/al2023.tar.br'))});`;
  const { code, output } = await run(node, ['--input-type=module', '--eval', script], {
    env: cleanEnvironment({ TMPDIR: unpacked }),
    timeout: 120_000,
  });
  if (code !== 0) throw new Failure(`Could not unpack Chromium:\n${output}`);
  await rm(path.join(home, 'bin'), { recursive: true });
}

/**
 * The system's fonts if it has any, and those of the package.
 *
 * @param {string} fonts
 * @param {string} cache
 */
function fontsConfig(fonts, cache) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}

/** @param {string} executable */
async function works(executable) {
  // On Windows the program opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { code, output } = await run(executable, ['--version'], { timeout: 10_000 });
  return code === 0 && Number(/(\d+)\.\d+\.\d+/.exec(output)?.[1]) >= 120;
}

/** @returns {string[]} Places where a browser may be installed. */
function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name] ?? '');
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.filter(Boolean).flatMap(root => programs.map(program => path.join(root, program)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = searchPath();
  return names.flatMap(name => folders.map(folder => path.join(folder, name)));
}
