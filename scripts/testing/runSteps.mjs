import { Failure } from '../lib/failure.mjs';
import { seconds } from '../lib/progress.mjs';

/**
 * @typedef {object} Step
 * @property {string} name For `--only`.
 * @property {string} title
 * @property {() => Promise<import('./runMocha.mjs').Count>} run
 * @property {string} [after] Name of a step without which this one cannot run.
 */

/**
 * Runs steps one after the other, prints what comes of each, then once more which tests failed, for who sees no more than
 * the end, and as the last line `N passed, N failed`.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} The exit code.
 */
export async function runSteps(steps) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const summary = [];
  /** @type {string[]} */
  const faults = [];
  const broken = new Set();
  for (const { name, title, run, after } of steps) {
    const started = Date.now();
    console.log(`\n${title}`);
    /** @type {import('./runMocha.mjs').Count} */
    let count = { passed: 0, failed: 1 };
    if (after && broken.has(after)) {
      console.log(`  ✗ Cannot run: ${after} failed.`);
    } else {
      try {
        count = await run();
        if (count.passed + count.failed === 0) {
          console.log('  ✗ There was nothing to run.');
          count = { passed: 0, failed: 1 };
        }
      } catch (error) {
        console.log(`  ✗ ${error instanceof Failure || isBuildFailure(error) ? error.message : text(error)}`);
      }
    }
    if (count.failed > 0) broken.add(name);
    for (const fault of count.faults ?? []) faults.push(`✗ ${name}: ${fault.replace(/\n/g, '\n    ')}`);
    passed += count.passed;
    failed += count.failed;
    summary.push(
      `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds(started)}`,
    );
  }
  console.log(`\n${[...summary, ...faults].join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @param {unknown} error @returns {error is Error} esbuild's message already holds file and line. */
function isBuildFailure(error) {
  return error instanceof Error && 'errors' in error;
}

/** @param {unknown} error */
function text(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
