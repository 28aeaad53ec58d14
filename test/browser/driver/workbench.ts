import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Editor } from './editor';
import { eventually } from './eventually';
import { ExplainView } from './explainView';
import { QuickInput } from './quickInput';
import { Reader } from './reader';
import { Sidebar } from './sidebar';

/** How to open a {@link Workbench}. */
export interface WorkbenchOptions {
  readonly browser: Browser;
  /** Address of VS Code's server, for example `http://127.0.0.1:8137`. */
  readonly origin: string;
  /** Absolute path of the folder, or of the `.code-workspace` file, to open. */
  readonly folder: string;
  /** Absolute path of an extension to load from its folder; the server must have been started for tests. */
  readonly extension?: string;
  /**
   * BCP 47 tag of the language that extensions are shown in. VS Code itself stays English, for want of a language
   * pack: so that its own commands keep their names here.
   */
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels for one CSS pixel. */
  readonly scale?: number;
  /** Scheme of links to the editor, for example `vscode` as in VS Code's own editions; by default the server's own. */
  readonly scheme?: string;
  /** Called with the page before it is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** The window of a real VS Code, as somebody sees it. Each method waits for what it asks for. */
export class Workbench {
  readonly editor: Editor;
  readonly explainView: ExplainView;
  readonly quickInput: QuickInput;
  readonly reader: Reader;
  readonly sidebar: Sidebar;
  readonly #context: BrowserContext;

  private constructor(
    readonly page: Page,
    context: BrowserContext,
    /** Absolute path of the open folder. */
    readonly folder: string,
  ) {
    this.#context = context;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, this.quickInput);
    this.explainView = new ExplainView(page);
    this.reader = new Reader(page);
    this.sidebar = new Sidebar(page);
  }

  /** Opens the folder in a new browser profile and waits until its files are listed. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const context = await options.browser.newContext({
      viewport: { width: options.width ?? 1200, height: options.height ?? 760 },
      deviceScaleFactor: options.scale ?? 1,
    });
    context.setDefaultTimeout(20_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: options.origin });
    if (options.language) await context.addInitScript(setLanguage, options.language);
    const page = await context.newPage();
    const url = new URL(options.origin);
    const isWorkspace = options.folder.endsWith('.code-workspace');
    url.searchParams.set(isWorkspace ? 'workspace' : 'folder', options.folder);
    if (options.extension) {
      const address = `vscode-remote://${url.host}${options.extension}`;
      url.searchParams.set('payload', JSON.stringify([['extensionDevelopmentPath', address]]));
    }
    if (options.scheme) await useScheme(page, options.scheme);
    await options.prepare?.(page);
    const workbench = new Workbench(page, context, options.folder);
    await eventually(
      async () => {
        await page.goto(url.href);
        await workbench.#ready();
        // now and then VS Code starts without the folders of a `.code-workspace` file
        if (isWorkspace) await workbench.#foldersListed();
        return true;
      },
      'a window with its folders',
      60_000,
    );
    return workbench;
  }

  /** Runs a command by its title in the palette, for example `LeadIT: Look Up Term`. */
  async run(title: string): Promise<void> {
    // A palette that was opened before the extensions were known does not get their commands any more.
    await eventually(async () => {
      await this.quickInput.open('F1');
      await this.quickInput.type(`>${title}`, 2000);
      await this.quickInput.accept(title, 2000);
      return true;
    }, `the command ${title}`);
  }

  /**
   * Runs a command that asks for something, and types into the input that it opens. A panel that comes up late takes
   * the focus, and closes the input with it: then the command is run again.
   */
  async ask(title: string, text?: string): Promise<void> {
    await eventually(async () => {
      await this.run(title);
      // run too soon again, the input of the first run would give way to an empty one after the text is in
      await this.quickInput.shown(8000);
      if (text !== undefined) await this.quickInput.type(text, 2000);
      return true;
    }, `the input of ${title}`);
  }

  /** Reloads the window. Unlike a reload of the page, the command lets VS Code keep what it wants to keep. */
  async reload(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.run('Developer: Reload Window')]);
    await this.#ready();
  }

  /** What an action puts on the clipboard. */
  async copied(action: () => Promise<unknown>): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await action();
    return eventually(async () => {
      const text = await this.page.evaluate(() => navigator.clipboard.readText());
      return text === '' ? undefined : text;
    }, 'something on the clipboard');
  }

  /** Presses a button of the dialog with this text. */
  async confirm(text: RegExp, button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box', { hasText: text });
    await dialog.locator('.monaco-button', { hasText: button }).first().click();
    await dialog.waitFor({ state: 'detached' });
  }

  /**
   * Messages of all notifications, without that VS Code is still starting extensions. They are listed: a VS Code
   * under test does not pop them up.
   */
  async notifications(): Promise<string[]> {
    const center = await this.#openNotifications();
    // a list that is just being laid out may hold a row twice
    let before: readonly string[] | undefined;
    const messages = await eventually(async () => {
      const now = await center.locator('.notification-list-item-message').allInnerTexts();
      const stands = now.length === before?.length;
      before = now;
      await this.page.evaluate(
        () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      return stands ? now : undefined;
    }, 'the notifications to stand still');
    await this.#closeNotifications();
    return messages.filter(message => !message.startsWith('Activating Extensions'));
  }

  /** Waits for a notification and presses one of its buttons. */
  async answer(message: RegExp, button: string): Promise<void> {
    const center = await this.#openNotifications();
    const notification = center.locator('.notification-list-item', { hasText: message });
    await notification.locator('.monaco-button', { hasText: button }).click();
    await notification.waitFor({ state: 'detached' });
    await this.#closeNotifications();
  }

  /** Writes a PNG of the whole window. */
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  /** Waits until no extension is on its way. */
  async settled(): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: 'Activating' }).waitFor({ state: 'detached' });
  }

  /** Closes the window and forgets its profile. */
  async close(): Promise<void> {
    await this.#context.close();
  }

  async #openNotifications(): Promise<Locator> {
    const center = this.page.locator('.notifications-center.visible');
    // a workbench that is still busy may take the command and show nothing
    await eventually(async () => {
      await this.run('Notifications: Show Notifications');
      await center.waitFor({ timeout: 2000 });
      return true;
    }, 'the notifications');
    return center;
  }

  async #closeNotifications(): Promise<void> {
    const center = this.page.locator('.notifications-center.visible');
    await eventually(async () => {
      // It closes by itself when the last notification is answered.
      if (!(await center.isVisible())) return true;
      await center.locator('.codicon-notifications-hide').click({ timeout: 1000 });
      return undefined;
    }, 'the notifications to be hidden');
  }

  async #ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    // The remote indicator says so once the server's extension host can be reached.
    await this.page.locator('.monaco-workbench .part.sidebar .composite.title').waitFor({ timeout: 60_000 });
  }

  async #foldersListed(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 15_000 });
  }
}

/** Runs in the page, before VS Code's own scripts: what its server says there when it has a language pack. */
function setLanguage(language: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/** Makes an edition of the editor with another scheme: the page holds what its product is like. */
async function useScheme(page: Page, scheme: string): Promise<void> {
  await page.addInitScript(wanted => {
    // the workbench's script runs after this
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      const settings = JSON.parse(meta.dataset['settings'] ?? '{}');
      settings.productConfiguration = { ...settings.productConfiguration, urlProtocol: wanted };
      meta.dataset['settings'] = JSON.stringify(settings);
    });
  }, scheme);
}
