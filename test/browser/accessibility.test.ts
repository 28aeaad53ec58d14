import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { violations } from './driver/axe';
import { ExplainView } from './driver/explainView';
import { openTopic } from './driver/openTopic';
import { useWorkbench } from './driver/useWorkbench';

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high contrast': 'Default High Contrast',
  'light high contrast': 'Default High Contrast Light',
};

const files = {
  'terms.md': 'First the UNFCCC.\n\nNothing here.\n\nThen CBAM, by the red pen week.\n',
};

/** Opens all that can be opened in a page: tables of data, answers to questions. */
async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Gives a page the background that lies behind it in the workbench, which axe cannot see from inside. */
async function setBackground(frame: Frame, colour: string): Promise<void> {
  await frame.evaluate(name => {
    document.documentElement.style.background = `var(${name})`;
  }, colour);
}

for (const [name, theme] of Object.entries(themes)) {
  describe(`In the ${name} theme axe finds nothing`, () => {
    const workbench = useWorkbench({
      files: { ...files, '.vscode/settings.json': JSON.stringify({ 'workbench.colorTheme': theme }) },
    });
    const findsNothing = async (include?: readonly string[]) =>
      assert.deepEqual(await violations(await workbench().reader.frame(), include), []);

    it('in the explanation of the term at the cursor, nor where there is none', async () => {
      const { editor, page, sidebar } = workbench();
      const view = new ExplainView(page);
      await editor.open('terms.md');
      await sidebar.open('LeadIT');
      await sidebar.view('Explain');
      await editor.goTo(3, 1);
      await view.document.locator('.hint').waitFor();
      await setBackground(await view.frame(), '--vscode-sideBar-background');
      assert.deepEqual(await violations(await view.frame()), []);
      await editor.goTo(5, 7);
      await view.shows('CBAM');
      assert.deepEqual(await violations(await view.frame()), []);
    });

    it('in a topic with tables, charts, questions and sources', async () => {
      await openTopic(workbench(), 'Members of LeadIT, by date');
      await unfold(await workbench().reader.frame());
      await findsNothing();
    });

    it("in a term's explanation, and the forms of a citation", async () => {
      const { document } = workbench().reader;
      await document.locator('[data-term]').first().click();
      await document.locator('.leadit-pop-up:popover-open').waitFor();
      await findsNothing();
      await document.locator('[data-cite]').first().click();
      await document.locator('.forms').waitFor();
      await findsNothing();
      await workbench().page.keyboard.press('Escape');
    });

    it('in the list of a group', async () => {
      const { document } = workbench().reader;
      await document.locator('.crumbs a').nth(1).click();
      await document.locator('.topics').waitFor();
      await findsNothing();
    });

    it("in the page of a team's own term", async () => {
      await workbench().ask('LeadIT: Look Up Term', 'kiln sheet');
      await workbench().quickInput.accept('kiln sheet');
      await workbench().reader.shows('kiln sheet');
      await findsNothing();
    });

    it('in a page that says that there is nothing', async () => {
      const frame = await workbench().reader.frame();
      await frame.evaluate(() =>
        window.postMessage({
          type: 'fail',
          message: 'There is no page “gone”.',
          state: { places: [], current: 0 },
          ways: [{ topic: 'leadit', title: 'What LeadIT is' }],
        }),
      );
      await workbench().reader.document.locator('.failure').waitFor();
      await findsNothing();
    });

    it('in the marks of the Markdown preview, and what explains them', async () => {
      const { editor, reader } = workbench();
      await workbench().run('View: Close All Editors');
      await editor.open('terms.md');
      await workbench().run('Markdown: Open Preview');
      await reader.document.locator('.leadit-term').first().click();
      await reader.document.locator('.leadit-pop-up:popover-open').waitFor();
      await setBackground(await reader.frame(), '--vscode-editor-background');
      await findsNothing(['.leadit-term', '.leadit-pop-up']);
    });
  });
}
