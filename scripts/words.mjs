// Brings the translations of a language up to date with the words on the screen; makes them for a new language.
//   npm run words -- TAG    for example sv; words that are new come in English, words that are gone go
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { paths } from './lib/paths.mjs';

await main(async () => {
  const [language = ''] = process.argv.slice(2);
  if (!/^[a-z]{2,3}(-[a-z]+)*$/.test(language)) {
    throw new Failure('Say which language, by its tag in small letters, for example: npm run words -- sv');
  }
  await ensureDependencies();
  const words = await wordsOnScreen();
  const manifest = await read(path.join(paths.root, 'package.nls.json'));
  await update(`package.nls.${language}.json`, manifest);
  await update(`l10n/bundle.l10n.${language}.json`, Object.fromEntries(words.map(word => [word, word])));
});

/**
 * @param {string} file From the root.
 * @param {Readonly<Record<string, string>>} english Key to text.
 */
async function update(file, english) {
  const known = await read(path.join(paths.root, file));
  const texts = Object.entries(english).map(([key, text]) => [key, known[key] ?? text]);
  await writeFile(
    path.join(paths.root, file),
    `${JSON.stringify(Object.fromEntries(texts), undefined, 2)}\n`,
  );
  const open = Object.keys(english).filter(key => known[key] === undefined);
  console.log(`${file}: ${texts.length} texts, ${open.length} of them to be translated`);
  for (const key of open) console.log(`  ${key}`);
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>} Empty when there is no such file.
 */
async function read(file) {
  const text = await readFile(file, 'utf8').catch(error => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text);
}

/** @returns {Promise<readonly string[]>} */
async function wordsOnScreen() {
  const { build } = await import('esbuild');
  const outfile = path.join(paths.build, 'wordsOnScreen.mjs');
  await build({
    entryPoints: [path.join(paths.root, 'scripts/l10n/wordsOnScreen.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return (await import(pathToFileURL(outfile).href)).wordsOnScreen(paths.root);
}
