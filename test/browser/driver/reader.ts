import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { visibleText } from './visibleText';

/** Panels are webviews too, as views are; the address tells them apart. */
const panels = 'iframe.webview:visible:not([src*="purpose=webviewView"])';

/** A webview panel in sight; where there are several, the one that was made first. Its document is two frames deep. */
export class Reader {
  readonly #page: Page;
  readonly #index: number;

  constructor(page: Page, index = 0) {
    this.#page = page;
    this.#index = index;
  }

  /** How many panels are in sight. */
  count(): Promise<number> {
    return this.#page.locator(panels).count();
  }

  /** The panel in sight that shows a page, by its main heading. */
  panelWith(title: string): Promise<Reader> {
    return eventually(async () => {
      for (let index = 0; index < (await this.count()); index++) {
        const panel = new Reader(this.#page, index);
        if (await panel.document.locator('h1', { hasText: title }).isVisible()) return panel;
      }
      return undefined;
    }, `a panel with ${title}`);
  }

  /** The document, for locators: also right after the webview has been made anew. */
  get document(): FrameLocator {
    return this.#page.frameLocator(panels).nth(this.#index).frameLocator('iframe#active-frame');
  }

  /** Waits for a page by its main heading. */
  async shows(title: string): Promise<void> {
    await this.document.locator('h1', { hasText: title }).waitFor();
  }

  /** All text of the page, once it has a main heading. */
  async text(): Promise<string> {
    await this.document.locator('h1').first().waitFor();
    return visibleText(this.document.locator('body'));
  }

  /** A link of the page by its text. */
  link(text: string): Locator {
    return this.document.locator('a', { hasText: text }).first();
  }

  /** The frame itself, to run scripts in. */
  frame(): Promise<Frame> {
    return eventually(async () => {
      const body = await this.document.locator('body').elementHandle();
      return (await body?.ownerFrame()) ?? undefined;
    }, 'the frame of the webview');
  }
}
