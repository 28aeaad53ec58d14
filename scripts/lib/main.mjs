import { Failure } from './failure.mjs';
import { stopAll } from './processes.mjs';

/**
 * Runs a script's main function and ends the process: whatever happens, no child process stays behind.
 *
 * @param {() => Promise<number | void>} body Returns the exit code; nothing means 0.
 */
export async function main(body) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void stopAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
  }
  // A shell between npm and this process may swallow the signal and die: then nobody waits for us any more.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();

  let code = 1;
  try {
    code = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
  } finally {
    await stopAll();
  }
  process.exit(code);
}
