import { type Browser, chromium } from 'playwright-core';

/** The browser's program, and what its environment needs in addition. */
export interface BrowserProgram {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/** Starts a browser without a window. Who calls this also ends it, with `close()`. */
export function launchBrowser(program: BrowserProgram): Promise<Browser> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath: program.executable,
    args: flags,
    env: { ...Object.fromEntries(inherited), ...program.env },
    // The scripts end their children themselves.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
