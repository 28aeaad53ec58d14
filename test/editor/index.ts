import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { ResultsReporter } from './resultsReporter';

/**
 * Runs the suite inside VS Code's extension host. The same bundle serves the Node host and the web worker, so
 * neither this nor the tests may use Node.
 *
 * @throws When a test failed, or when there was none: the host then ends with an error code.
 */
export async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    timeout: 20_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: ResultsReporter,
  });
  // Only now: the tests want `describe` and `it`.
  const { grep } = await import('suites');
  if (grep !== '') mocha.fgrep(grep);
  await vscode.extensions.getExtension('leadit-companion.leadit-companion')?.activate();

  // mocha's own run() for browsers reads options from the page's address, which the Node host has not got.
  const start: (done: (failures: number) => void) => unknown = Object.getPrototypeOf(mocha).run;
  const failures = await new Promise<number>(resolve => start.call(mocha, resolve));
  const results = await ResultsReporter.written();
  if (failures > 0) throw new Error(`${failures} of ${results.length} tests failed`);
  if (results.length === 0) throw new Error('No test was found');
}
