import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { visibleText } from './visibleText';

/** Panels are webviews too, as views are; the address tells them apart. */
const panels = 'iframe.webview:visible:not([src*="purpose=webviewView"])';

/** The webview panel in front. Its document is two frames deep. */
export class Reader {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The document, for locators: also right after the webview has been made anew. */
  get document(): FrameLocator {
    return this.#page.frameLocator(panels).first().frameLocator('iframe#active-frame');
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
