import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { paths } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

/** The suite of `test/editor/sameResults.test.ts`: no other one needs what is put into the folder here. */
export const sameResults = 'A note is annotated as on the command line';

/** Where the notes are put in the open folder. */
const folderName = 'same';
/** The glossaries that VS Code finds for them, the nearest first. */
const glossaries = [
  `${folderName}/imported.glossary.yml`,
  `${folderName}/own.glossary.yml`,
  'team.glossary.yml',
];

/** Every so many of the labelled notes; each costs a start of the program. */
const step = 4;

/**
 * What each host compares its own results with, made once for all: `test/editor/sameResults.test.ts` reads it.
 *
 * @type {Promise<ReadonlyMap<string, string>> | undefined}
 */
let files;

/**
 * Puts notes of every kind into a folder that VS Code will open, and beside them what the command line says about each.
 *
 * @param {string} folder
 */
export async function prepareSameResults(folder) {
  await mkdir(path.join(folder, folderName));
  if (files) for (const [name, text] of await files) await writeFile(path.join(folder, name), text);
  else files = make(folder);
  await files;
}

/**
 * @param {string} folder
 * @returns {Promise<ReadonlyMap<string, string>>} What was written, by path in the folder.
 */
async function make(folder) {
  const own = path.join(paths.root, 'test/editor/same');
  const labelled = path.join(paths.root, 'test/core/matching/notes');
  const sources = [
    ...(await filesIn(own)).filter(file => path.basename(file) !== 'README.md'),
    ...(await filesIn(labelled)).filter((_, i) => i % step === 0),
  ];
  /** @type {Map<string, string>} */
  const made = new Map();
  for (const file of sources) {
    const name = `${folderName}/${path.basename(file)}`;
    const text = withoutLabels(await readFile(file, 'utf8'));
    const ended = name.includes('.crlf.') ? text.replace(/\r?\n/g, '\r\n') : text;
    made.set(name, name.includes('.bom.') ? `\ufeff${ended}` : ended);
  }
  for (const [name, text] of made) await writeFile(path.join(folder, name), text);
  /** @type {Record<string, unknown>} */
  const expected = {};
  for (const name of made.keys()) if (!name.endsWith('.yml')) expected[name] = await annotate(name, folder);
  made.set(`${folderName}/expected.json`, JSON.stringify(expected));
  await writeFile(path.join(folder, `${folderName}/expected.json`), JSON.stringify(expected));
  return made;
}

/** @param {string} folder */
async function filesIn(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter(entry => entry.isFile());
  return names.map(({ name }) => path.join(folder, name)).sort();
}

/** What labels the spans of a note for other tests. @param {string} text */
function withoutLabels(text) {
  return text.replace(/\{\{[^|{}\s]+\|([\s\S]*?)\}\}/g, '$1');
}

/**
 * @param {string} note Path in the folder.
 * @param {string} folder
 * @returns {Promise<unknown>}
 */
async function annotate(note, folder) {
  const cli = path.join(paths.dist, 'cli.js');
  const args = [cli, 'annotate', note, '--json', ...glossaries.flatMap(each => ['--glossary', each])];
  const { code, output } = await run(process.execPath, args, { cwd: folder, timeout: 60_000 });
  if (code !== 0) throw new Failure(`leadit annotate ${note} ended with ${code}:\n${output}`);
  return JSON.parse(output);
}
