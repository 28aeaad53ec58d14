// Runs bundled tests with mocha, in a process of its own. Argument: the wishes of runMocha.mjs, as JSON.
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import Mocha from 'mocha';

/** @type {{ files: string[], results: string, reporter: string, timeout: number, grep?: string, seed?: number }} */
const wish = JSON.parse(process.argv[2] ?? '');
const mocha = new Mocha({
  ui: 'bdd',
  reporter: wish.reporter,
  timeout: wish.timeout,
  color: process.stdout.isTTY,
  // A test that is switched off would not be missed.
  forbidOnly: true,
  forbidPending: true,
  ...(wish.grep === undefined ? {} : { grep: wish.grep }),
});
if (wish.seed !== undefined) fc.configureGlobal({ seed: wish.seed });
for (const file of wish.files) mocha.addFile(file);
await mocha.loadFilesAsync();
/** @type {string[]} */
const faults = [];
const runner = mocha.run(async () => {
  const { passes, failures } = runner.stats ?? { passes: 0, failures: 1 };
  await writeFile(wish.results, JSON.stringify({ passed: passes, failed: failures, faults }));
  process.exit(failures > 0 ? 1 : 0);
});
runner.on('fail', (test, { message }) => void faults.push(`${test.fullTitle()}\n${message}`));
