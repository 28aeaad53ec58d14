import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/**
 * Moves the mouse to where nothing explains itself, and waits until no hover is left: one that came up under a resting
 * mouse lies over what is to be pointed at next.
 */
export async function leave(page: Page): Promise<void> {
  await eventually(async () => {
    await page.mouse.move(0, 0);
    await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden', timeout: 2000 });
    return true;
  }, 'the hover to go');
}
