import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './buildExtension.mjs';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { packageExtension } from './packageExtension.mjs';
import { paths } from './paths.mjs';
import { progress } from './progress.mjs';

const note = path.join(paths.build, 'packaged.json');

/**
 * Builds and packages the extension, unless nothing has changed since the last time.
 *
 * @returns {Promise<{ vsix: string, hash: string }>} The package, and the hash of what it was made from.
 */
export async function packageOnce() {
  const hash = await fingerprint();
  const last = await readFile(note, 'utf8').then(JSON.parse, () => undefined);
  if (last?.hash === hash && existsSync(last.vsix)) return last;

  await progress('Building the extension', async () => {
    const { code, output } = await buildExtension();
    if (code !== 0) throw new Failure(`The extension could not be built:\n${output}`);
  });
  const vsix = await progress('Packaging it', () => packageExtension());
  const made = { vsix, hash };
  await writeFile(note, JSON.stringify(made));
  return made;
}
