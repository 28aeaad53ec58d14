import type { Frame, FrameLocator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The view that explains terms. Its document is two frames deep, as that of a panel. */
export class ExplainView {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get document(): FrameLocator {
    return this.#page
      .frameLocator('iframe.webview:visible[src*="purpose=webviewView"]')
      .first()
      .frameLocator('iframe#active-frame');
  }

  /** Waits until a term is explained, by its main name. */
  async shows(name: string): Promise<void> {
    await this.document.locator('h1', { hasText: name }).first().waitFor();
  }

  /** The frame itself, to run scripts in. */
  frame(): Promise<Frame> {
    return eventually(async () => {
      const body = await this.document.locator('body').elementHandle();
      return (await body?.ownerFrame()) ?? undefined;
    }, 'the frame of the view');
  }
}
