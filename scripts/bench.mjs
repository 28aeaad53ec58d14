// Measures what the design asks for: node scripts/bench.mjs [reference|matching|annotation|glossary|marks|mentions] [--json]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { paths } from './lib/paths.mjs';

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
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  cwd: paths.root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
