import assert from 'node:assert/strict';
import { violations } from './driver/axe';
import { openTopic } from './driver/openTopic';
import { useWorkbench } from './driver/useWorkbench';

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high contrast': 'Default High Contrast',
  'light high contrast': 'Default High Contrast Light',
};

for (const [name, theme] of Object.entries(themes)) {
  describe(`Accessibility in the ${name} theme`, () => {
    const workbench = useWorkbench({
      files: { '.vscode/settings.json': JSON.stringify({ 'workbench.colorTheme': theme }) },
    });
    const findsNothing = async (include?: readonly string[]) =>
      assert.deepEqual(await violations(await workbench().reader.frame(), include), []);

    it('of a topic with tables, charts, questions and sources', async () => {
      await openTopic(workbench(), 'Members of LeadIT, by date');
      await workbench()
        .reader.frame()
        .then(frame =>
          frame.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          }),
        );
      await findsNothing();
    });

    it("of a term's explanation, and of the forms of a citation", async () => {
      const { document } = workbench().reader;
      await document.locator('[data-term]').first().click();
      await document.locator('.leadit-pop-up:popover-open').waitFor();
      await findsNothing();
      await document.locator('[data-cite]').first().click();
      await document.locator('.forms').waitFor();
      await findsNothing();
      await workbench().page.keyboard.press('Escape');
    });

    it('of the list of a group', async () => {
      const { document } = workbench().reader;
      await document.locator('.crumbs a').nth(1).click();
      await document.locator('.topics').waitFor();
      await findsNothing();
    });
  });
}
