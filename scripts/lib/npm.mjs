import path from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './processes.mjs';

/**
 * Runs npm quietly.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} purpose Completes "Could not …" in the message of the {@link Failure} that is thrown.
 */
export async function npm(args, cwd, purpose) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  const [command, ...first] = npmProgram();
  const { code, output } = await run(command, [...first, ...args, ...quiet], {
    cwd,
    timeout: 15 * 60_000,
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (code === 0) return;
  throw new Failure(
    // npm goes on to explain its options; what is wrong comes first.
    `Could not ${purpose}: npm ${args.join(' ')} failed.\n${output.trim().split('\n').slice(0, 15).join('\n')}\n` +
      'Check that the npm registry can be reached (npm ping) and that the disk has 2 GB free, then try again.',
  );
}

/** @returns {[string, ...string[]]} */
function npmProgram() {
  // Inside `npm start` this is the npm that runs us; another package manager may stand there as well.
  const { npm_execpath: script } = process.env;
  if (script && path.basename(script) === 'npm-cli.js') return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
