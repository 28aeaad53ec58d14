import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { paths } from '../lib/paths.mjs';
import { bundleHostSuite } from '../testing/bundleHostSuite.mjs';
import { runInHost } from '../testing/runInHost.mjs';

const notes = 10_000;
const noteLength = 5000;

/**
 * The first question for uses of a term in VS Code's Node host, which builds the index, beside reading the same notes
 * there. The term stands in one of them, so that the answer takes no time.
 *
 * @returns {Promise<readonly import('../../test/bench/row').Row[]>}
 */
export async function mentionsInHostRows() {
  const bundle = await bundleHostSuite('test/bench/mentionsInHost/index.ts');
  return runInHost(
    'node',
    bundle,
    async ({ code, log, folder }) => {
      if (code !== 0) throw new Failure(`VS Code ended with ${code}: ${log.at(-1)}`);
      /** @type {{ reading: readonly number[], built: number, notes: number }} */
      const { reading, built, notes } = JSON.parse(
        await readFile(path.join(folder, 'mentions.json'), 'utf8'),
      );
      const least = Math.min(...reading);
      return [
        {
          group: 'mentions',
          name: 'first build inside VS Code, times finding and reading the files alone',
          value: built / least,
          unit: /** @type {const} */ ('x'),
          target: /** @type {const} */ ({ is: 'at most', value: 2 }),
          note: `${notes} notes of ${noteLength} characters, reading takes ${Math.round(least)} ms`,
        },
      ];
    },
    writeNotes,
  );
}

/**
 * Notes cut from the pages of the reference, with everyday prose between them.
 *
 * @param {string} folder
 */
async function writeNotes(folder) {
  const everyday = await readFile(path.join(paths.root, 'test/bench/everyday.txt'), 'utf8');
  const topics = path.join(paths.root, 'content/topics');
  const files = (await readdir(topics, { recursive: true })).filter(file => file.endsWith('.md')).sort();
  const pages = await Promise.all(files.map(file => readFile(path.join(topics, file), 'utf8')));
  const text = pages.map(page => `${page}\n${everyday}\n`).join('');
  await writeFile(path.join(folder, 'asked.md'), 'The WBCSD has been asked.\n');
  for (let i = 0; i < notes; i++) {
    const from = (i * 48_779) % (text.length - noteLength);
    await writeFile(path.join(folder, `${i}.md`), text.slice(from, from + noteLength));
  }
}
