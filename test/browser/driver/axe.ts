import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * Asks axe about a frame, by all of its rules, those of the strictest level and the experimental ones with them.
 *
 * @param include What to look at; by default the whole document.
 * @returns What it finds: for each rule how often, and the first case.
 */
export async function violations(frame: Frame, include?: readonly string[]): Promise<string[]> {
  // Evaluated from outside, so that the page's security policy can stay as it is.
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async selectors => {
    const { axe: page } = window as unknown as { axe: typeof axe };
    const rules = Object.fromEntries(page.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const context = selectors ? { include: selectors.map(each => [each]) } : document;
    const { violations: faults } = await page.run(context, { rules, resultTypes: ['violations'] });
    return faults.map(({ id, nodes }) => {
      const [first] = nodes;
      return `${id}, ${nodes.length} times: ${first?.html.slice(0, 160)} (${first?.failureSummary})`;
    });
  }, include);
  return found;
}
