import * as vscode from 'vscode';

/** What the script that runs the suite reads. */
export interface Results {
  /** Where the suite really ran: only a web worker can import scripts. */
  readonly host: 'node' | 'web';
  readonly tests: readonly TestResult[];
}

/** What became of one test. */
export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed';
  /** In milliseconds. */
  readonly duration: number;
  /** Message, difference and stack of a failure. */
  readonly error?: string;
}

const tests: TestResult[] = [];
let writing: Promise<void> = Promise.resolve();

/**
 * Writes the results to `.leadit-test/results.json` in the open folder, after each test: in a web worker that is the
 * one place that can be written, and the console's output arrives elsewhere unformatted.
 */
export class ResultsReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', test => this.#add(test, 'passed'));
    runner.on('fail', (test, error: unknown) => this.#add(test, 'failed', error));
  }

  /** All results, once the file holds them. */
  static async written(): Promise<readonly TestResult[]> {
    await writing;
    return tests;
  }

  #add(test: Mocha.Runnable, state: TestResult['state'], error?: unknown): void {
    const result: TestResult = {
      title: test.fullTitle(),
      state,
      duration: test.duration ?? 0,
      ...(error === undefined ? {} : { error: describeError(error) }),
    };
    tests.push(result);
    console.log(`${state}: ${result.title}${result.error ? `\n${result.error}` : ''}`);
    const results: Results = { host: 'importScripts' in globalThis ? 'web' : 'node', tests };
    const text = JSON.stringify(results);
    writing = writing.then(() => write(text));
  }
}

async function write(text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const file = vscode.Uri.joinPath(folder.uri, '.leadit-test/results.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { actual, expected } = error as Error & { actual?: unknown; expected?: unknown };
  const difference =
    actual === undefined && expected === undefined
      ? ''
      : `\n  expected: ${JSON.stringify(expected)}\n  actual:   ${JSON.stringify(actual)}`;
  return `${error.stack ?? error.message}${difference}`;
}
