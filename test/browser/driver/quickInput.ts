import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { labelText } from './labelText';

/** The input at the top of the window: palette, file picker, look-ups. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
    this.#input = this.#widget.locator('.quick-input-filter input');
  }

  /** Presses keys until a new input shows; a workbench that still starts may miss the first time. */
  async open(keys: string): Promise<void> {
    await eventually(async () => {
      if (await this.#input.isVisible()) await this.close();
      await this.#page.keyboard.press(keys);
      await this.#input.waitFor({ timeout: 2000 });
      return true;
    }, `the quick input after ${keys}`);
  }

  /** Waits for an input that a command has opened; the palette that the command was chosen in is none. */
  async shown(timeout = 20_000): Promise<void> {
    await eventually(
      async () => ((await this.#input.inputValue({ timeout })).startsWith('>') ? undefined : true),
      'the input of a command',
      timeout,
    );
  }

  /** Replaces what is typed. */
  async type(text: string, timeout = 20_000): Promise<void> {
    await this.#input.fill(text, { timeout });
  }

  /** What is typed. */
  value(): Promise<string> {
    return this.#input.inputValue();
  }

  /**
   * The rows in view as `label · description · detail`, once there is one with the text.
   *
   * @param text Some words of the row that must be there; empty: any row.
   */
  async rows(text = ''): Promise<string[]> {
    await this.#row(text).first().waitFor();
    const rows = await this.#widget.locator('.quick-input-list .monaco-list-row').all();
    return Promise.all(rows.map(labelText));
  }

  /** Chooses the first row that has the text. It must come up within `timeout` milliseconds. */
  async accept(text: string, timeout = 20_000): Promise<void> {
    // away first: where the input came up under the mouse, a tooltip may lie over the row
    await this.#page.mouse.move(0, 0);
    await this.#row(text).first().click({ timeout });
  }

  /** Presses a button at the end of the first row that has the text. */
  async press(text: string, button: string): Promise<void> {
    const row = this.#row(text).first();
    await this.#page.mouse.move(0, 0);
    await row.hover();
    await row
      .locator(`.action-label[aria-label*="${button}"], .action-label[title*="${button}"]`)
      .first()
      .click();
    await this.#input.waitFor({ state: 'hidden' });
  }

  /** Waits until the first row, as {@link rows} gives it, begins so. */
  async first(text: string): Promise<void> {
    await eventually(async () => {
      const [first] = await this.rows();
      return first?.startsWith(text) || undefined;
    }, `${text} to be found first`);
  }

  /** Closes the input. */
  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#input.waitFor({ state: 'hidden' });
  }

  #row(text: string): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }
}
