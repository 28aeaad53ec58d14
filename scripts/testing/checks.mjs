import path from 'node:path';
import { buildExtension } from '../lib/buildExtension.mjs';
import { paths } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

/** @typedef {import('./runMocha.mjs').Count} Count */

/** Projects that are type-checked: each has a tsconfig.json. */
const projects = ['src/core', 'src/host', 'src/webview', 'src/cli', 'test', 'scripts'];

/** @returns {Promise<Count>} */
export async function lint() {
  const biome = path.join(paths.nodeModules, '@biomejs/biome/bin/biome');
  return report(await run(process.execPath, [biome, 'check', '.'], { cwd: paths.root, timeout: 120_000 }));
}

/** @returns {Promise<Count>} */
export async function types() {
  const tsc = path.join(paths.nodeModules, 'typescript/bin/tsc');
  let code = 0;
  let output = '';
  for (const project of projects) {
    const result = await run(process.execPath, [tsc, '-p', project], { cwd: paths.root, timeout: 120_000 });
    code ||= result.code;
    output += result.output;
  }
  return report({ code, output });
}

/** Also checks the content. @returns {Promise<Count>} */
export async function build() {
  return report(await buildExtension(), true);
}

/**
 * @param {{ code: number, output: string }} result
 * @param {boolean} [always] Print the output also when all is well.
 * @returns {Count}
 */
function report({ code, output }, always = false) {
  if (code !== 0 || always) console.log(output.trim().replace(/^/gm, '  '));
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
