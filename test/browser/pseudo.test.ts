import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './driver/eventually';
import { ExplainView } from './driver/explainView';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';
import { contentTexts } from './pseudo/contentTexts';
import { addPseudoLanguage, pseudo, pseudoTag } from './pseudo/pseudoLanguage';
import { wordsOutside } from './pseudo/wordsOutside';

const note = `# Notes

First the UNFCCC and the CBAM, then the Carbon Border Adjustment Mechanism (CBAM).
Nobody knows the TCPX. H2 Green Steel and the GST.
`;
const glossary = `contexts:
  - name: Team
    terms:
      - name: Zorblax
        definiton: With a slip of the pen.
        match: sometimes
      - definition: A term without a name.
imports: [gone.glossary.yml, https://example.org/a.glossary.yml]
`;
const settings = { 'leadit.checks.enabled': true, 'leadit.checks.severity': 'information' };

describe('In a language that puts all our words in brackets', () => {
  const workbench = useWorkbench({
    language: pseudoTag,
    alterExtension: addPseudoLanguage,
    files: {
      'notes.md': note,
      'broken.glossary.yml': glossary,
      '.vscode/settings.json': JSON.stringify(settings),
    },
  });
  const files = ['notes.md', 'broken.glossary.yml', 'broken', 'team'];
  /** What VS Code itself says around what is ours. */
  const ofVsCode = ['Section', 'Actions for', 'actions', 'Welcome', 'Results', 'Progress'];
  const known = [...contentTexts(), ...files, ...ofVsCode, 'TCPX', 'unexpanded', 'superseded-name'];
  const allInBrackets = async (place: Locator, skip?: string) => {
    await place.locator(':text("⟧"), [aria-label*="⟧"]').first().waitFor({ state: 'attached' });
    const words = await eventually(
      async () => {
        // what is on its way is looked at again
        const found = await wordsOutside(place, known, skip);
        return found.length === 0 ? found : undefined;
      },
      'nothing to stand outside of brackets',
      3000,
    ).catch(() => wordsOutside(place, known, skip));
    assert.deepEqual(words, []);
  };
  /** VS Code's own buttons in the heads of views. */
  const otherButtons =
    '[aria-label="Collapse All"], [aria-label^="Views and More"], [aria-label^="More Actions"]';

  for (const view of ['Topics', 'Glossary', 'In This Note', 'Mentions']) {
    it(`is the view ${view}`, async () => {
      const { editor, sidebar } = workbench();
      if (view === 'Topics') await editor.open('notes.md');
      await sidebar.open('LeadIT');
      const pane = await sidebar.view(pseudo(view));
      await pane.locator('.monaco-list-row, .welcome-view-content').first().waitFor();
      await pane.hover();
      await allInBrackets(pane, otherButtons);
    });
  }

  it('is the view that explains', async () => {
    const view = new ExplainView(workbench().page);
    await workbench().sidebar.view(pseudo('Explain'));
    await allInBrackets(view.document.locator('body'));
    await workbench().editor.goTo(3, 12);
    await view.shows('UNFCCC');
    await allInBrackets(view.document.locator('body'), '.definition, blockquote, li');
  });

  it('is a hover', async () => {
    const { editor, page } = workbench();
    const said = await editor.hover('UNFCCC');
    assert.ok(said.includes(pseudo('Open topic')));
    const hover = page.locator('.monaco-resizable-hover .monaco-hover:visible .hover-contents');
    await allInBrackets(hover.first(), 'p:nth-child(2), p:nth-child(3)');
    await editor.leave();
  });

  it('is a page of the reader', async () => {
    const { sidebar, reader } = workbench();
    const { title, group } = knownTopic('leadit');
    await sidebar.view(pseudo('Topics'));
    await sidebar.expand(pseudo('Topics'), group);
    await sidebar.click(pseudo('Topics'), title);
    await reader.shows(title);
    const content =
      '.summary, .text p, .text ul, .text ol, .text h2, .text h3, .text td, .text th, .citation, .related span';
    await allInBrackets(reader.document.locator('body'), `${content}, summary span, .answer, .contents a`);
  });

  it('is the look-up, with its help and where it finds nothing', async () => {
    const { quickInput, page } = workbench();
    const widget = page.locator('.quick-input-widget:visible');
    await workbench().ask(`LeadIT: ${pseudo('Look Up Term')}`, 'unfccc');
    await quickInput.rows('UNFCCC');
    await allInBrackets(widget.locator('.monaco-list-row .quick-input-list-entry-action-bar').first());
    await quickInput.type('?');
    await quickInput.rows(pseudo('This help'));
    await allInBrackets(widget);
    await quickInput.type('xqzxqz');
    await quickInput.rows('xqzxqz');
    await allInBrackets(widget);
    await quickInput.close();
  });

  it('is what is wrong in a glossary and in a note', async () => {
    const { editor, page } = workbench();
    await editor.open('broken.glossary.yml');
    await workbench().run('Problems: Focus on Problems View');
    const rows = page.locator('.markers-panel .monaco-list-row');
    for (const part of ['definiton', 'sometimes', 'name: …', 'gone.glossary.yml', 'git']) {
      await rows.getByText(part).first().waitFor();
    }
    for (const row of await rows.locator('.marker-message').all()) await allInBrackets(row);
    await editor.open('notes.md');
    await rows.getByText('H2 Green Steel').first().waitFor();
    for (const row of await rows.locator('.marker-message').all()) await allInBrackets(row);
  });

  it('is the reason for a meaning', async () => {
    const { editor, page } = workbench();
    await editor.open('notes.md');
    await editor.goTo(3, 12);
    await workbench().run(`LeadIT: ${pseudo('Why This Meaning?')}`);
    const dialog = page.locator('.monaco-dialog-box');
    await allInBrackets(dialog.locator('.dialog-message-container'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is what the settings say of themselves', async () => {
    const { page } = workbench();
    await workbench().run('Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .monaco-editor').first().click();
    await page.keyboard.type('@ext:leadit-companion.leadit-companion marks');
    const descriptions = page.locator('.settings-editor .setting-item-description');
    await descriptions.getByText('dotted underline').first().waitFor();
    for (const description of await descriptions.all()) await allInBrackets(description);
  });
});
