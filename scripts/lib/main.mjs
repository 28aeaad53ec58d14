import { Failure } from './failure.mjs';
import { stopAll } from './processes.mjs';

/**
 * Runs a script's main function and ends the process: whatever happens, no child process stays behind.
 *
 * @param {() => Promise<number | void>} body Returns the exit code; nothing means 0.
 * @param {number} [interrupted] Exit code after Ctrl+C and the like.
 */
export async function main(body, interrupted = 130) {
  let ending = false;
  const end = () => {
    ending = true;
    void stopAll().finally(() => process.exit(interrupted));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  // A shell between npm and this process may swallow the signal and die: then nobody waits for us any more.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !ending) end();
  }, 1000).unref();

  let code = 1;
  try {
    code = (await body()) ?? 0;
  } catch (error) {
    // What fails because its processes are being ended is no news.
    if (!ending) console.error(error instanceof Failure ? `\n${error.message}` : error);
  }
  await stopAll();
  if (!ending) process.exit(code);
}
