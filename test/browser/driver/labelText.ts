import type { Locator } from 'playwright-core';

/**
 * The texts of a row of a list or tree, without icons: label, description, detail.
 *
 * @returns One line, the parts apart by ` · `.
 */
export async function labelText(row: Locator): Promise<string> {
  const parts = await row.locator('.label-name, .label-description').allInnerTexts();
  return parts
    .map(part => part.replace(/[\s\ue000-\uf8ff]+/g, ' ').trim())
    .filter(part => part !== '')
    .join(' · ');
}
