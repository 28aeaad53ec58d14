// Measures what the design asks for, all of it or some of it:
// node scripts/bench.mjs [package|activation|change|mentions-in-host|reading|reference|matching|annotation|glossary|marks|mentions]… [--json]
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { activationRows } from './bench/activationRows.mjs';
import { glossaryChangeRows } from './bench/glossaryChangeRows.mjs';
import { mentionsInHostRows } from './bench/mentionsInHostRows.mjs';
import { packageRows } from './bench/packageRows.mjs';
import { readingRows } from './bench/readingRows.mjs';
import { main } from './lib/main.mjs';
import { paths } from './lib/paths.mjs';

/** What needs more than Node alone; the rest is in test/bench. */
const suites = {
  package: packageRows,
  activation: activationRows,
  change: glossaryChangeRows,
  'mentions-in-host': mentionsInHostRows,
  reading: readingRows,
};

await main(async () => {
  const args = process.argv.slice(2);
  const wanted = args.filter(arg => !arg.startsWith('--'));
  const rows = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await suite()));
  }
  const measured = path.join(paths.build, 'bench-rows.json');
  await writeFile(measured, JSON.stringify(rows));
  const outfile = path.join(paths.build, 'bench.cjs');
  await esbuild.build({
    absWorkingDir: paths.root,
    entryPoints: ['test/bench/run.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, measured, ...args], {
    cwd: paths.root,
    stdio: 'inherit',
  });
  return status ?? 1;
});
