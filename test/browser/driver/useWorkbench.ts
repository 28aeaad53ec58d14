import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type BrowserProgram, launchBrowser } from './launchBrowser';
import { Workbench } from './workbench';

/** What the script that runs the suite has prepared; it comes as JSON in the variable LEADIT_BROWSER_SUITE. */
interface Prepared {
  /** Address of a VS Code server that has the packaged extension. */
  readonly origin: string;
  /** Folder of the server with what extensions keep for all windows. */
  readonly user: string;
  readonly browser: BrowserProgram;
  /** Folder for what tests write; removed after the run. */
  readonly scratch: string;
  /** Folder for pictures of failures. */
  readonly failures: string;
}

/** Differences from an ordinary {@link Workbench} over a copy of samples/. */
export interface UseWorkbenchOptions {
  /** Files to add, or to replace: path in the folder to text. `.vscode/settings.json` gives settings. */
  readonly files?: Readonly<Record<string, string>>;
  /** Path in the folder of a `.code-workspace` file to open in its stead. */
  readonly workspace?: string;
  /**
   * Changes a copy of the built extension, which then stands in for the packaged one. Gets the copy's folder.
   */
  readonly alterExtension?: (folder: string) => Promise<void>;
  /** BCP 47 tag of the language that extensions are shown in. */
  readonly language?: string;
  /** Scheme of links to the editor; by default the server's own. */
  readonly scheme?: string;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Gives the surrounding `describe` a workbench of its own: a new browser profile, over a copy of samples/ that its
 * tests may change. When a test fails, a picture is left in `.build/failures/`.
 *
 * @returns The workbench, for use inside tests.
 */
export function useWorkbench(options: UseWorkbenchOptions = {}): () => Workbench {
  const { LEADIT_BROWSER_SUITE = 'null' } = process.env;
  const prepared: Prepared = JSON.parse(LEADIT_BROWSER_SUITE);
  let browser: Browser | undefined;
  let workbench: Workbench | undefined;

  before('open the workbench', async function () {
    this.timeout(90_000);
    const folder = path.join(await mkdtemp(path.join(prepared.scratch, 'folder-')), 'notes');
    await cp('samples', folder, { recursive: true });
    for (const [name, text] of Object.entries(options.files ?? {})) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    const extension = options.alterExtension && path.join(path.dirname(folder), 'extension');
    if (extension) {
      for (const part of ['package.json', 'package.nls.json', 'l10n', 'dist', 'media']) {
        await cp(part, path.join(extension, part), { recursive: true });
      }
      await options.alterExtension?.(extension);
    }
    browser = await launchBrowser(prepared.browser);
    const { width, height, language, scheme } = options;
    workbench = await Workbench.open({
      browser,
      origin: prepared.origin,
      folder: path.join(folder, options.workspace ?? ''),
      ...(extension === undefined ? {} : { extension }),
      ...(language === undefined ? {} : { language }),
      ...(scheme === undefined ? {} : { scheme }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  });

  afterEach('take a picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed' || !workbench) return;
    await mkdir(prepared.failures, { recursive: true });
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await workbench.screenshot(path.join(prepared.failures, `${name}.png`));
  });

  after('close the workbench', async () => {
    await workbench?.close();
    await browser?.close();
    // a user's own glossaries lie there, and the next workbench is another user's
    await rm(path.join(prepared.user, 'globalStorage'), { recursive: true, force: true });
  });

  return () => {
    if (!workbench) throw new Error('The workbench is open inside tests only');
    return workbench;
  };
}
