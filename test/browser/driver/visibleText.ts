import type { Locator } from 'playwright-core';

/** The text that somebody sees at a place, with line breaks where they are seen. */
export function visibleText(place: Locator): Promise<string> {
  return place.innerText();
}
