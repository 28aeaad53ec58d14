import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] The whole environment; {@link cleanEnvironment} by default.
 * @property {boolean} [shell] Windows needs one for `.cmd` files.
 * @property {(text: string) => void} [onOutput] Called with each piece of stdout and stderr.
 *
 * @typedef {object} Running
 * @property {number} pid
 * @property {Promise<number>} exit The exit code; a signal counts as 1. Never rejects.
 * @property {() => string} output All of stdout and stderr so far.
 * @property {() => Promise<void>} stop Ends the process and its children, and waits for it.
 */

/** @type {Set<Running>} */
const running = new Set();

/**
 * Starts a program in a process group of its own, so that its children can be ended with it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Running}
 */
export function start(command, args, options = {}) {
  const child = spawn(command, [...args], {
    cwd: options.cwd,
    env: options.env ?? cleanEnvironment(),
    shell: options.shell ?? false,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    const decoder = new StringDecoder('utf8');
    stream.on(
      'data',
      /** @param {Buffer} data */ data => {
        const text = decoder.write(data);
        output += text;
        options.onOutput?.(text);
      },
    );
  }

  /** @type {Promise<number>} */
  const exit = new Promise(resolve => {
    child.once('error', error => {
      output += `${error.message}\n`;
      resolve(1);
    });
    child.once('close', code => resolve(code ?? 1));
  });

  /** @type {Running} */
  const result = {
    pid: child.pid ?? 0,
    exit,
    output: () => output,
    stop: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      kill(child.pid, 'SIGTERM');
      const timer = setTimeout(() => kill(child.pid ?? 0, 'SIGKILL'), 3000);
      await gone;
      clearTimeout(timer);
      // What the process itself left behind in its group.
      kill(child.pid, 'SIGKILL');
    },
  };
  running.add(result);
  void exit.then(() => running.delete(result));
  return result;
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options & { timeout: number }} options `timeout` in milliseconds; a program that takes longer is ended.
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} Code 0 means success.
 */
export async function run(command, args, options) {
  const child = start(command, args, options);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void child.stop();
  }, options.timeout);
  const code = await child.exit;
  clearTimeout(timer);
  const output = timedOut ? `${child.output()}\nStopped after ${options.timeout / 1000} s.` : child.output();
  return { code: timedOut ? 1 : code, output, timedOut };
}

/** Ends every process that {@link start} started and that still runs. */
export async function stopAll() {
  await Promise.all([...running].map(child => child.stop()));
}

/**
 * The environment without what an enclosing VS Code or npm put there: either would change how the tools behave.
 *
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(more = {}) {
  const foreign = /^(VSCODE_|ELECTRON_|npm_(package|lifecycle|command)|NODE_OPTIONS$)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** @returns {string[]} Folders in which programs are looked for. */
export function searchPath() {
  const { PATH = '' } = process.env;
  return PATH.split(path.delimiter).filter(Boolean);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function kill(pid, signal) {
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}
