import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './driver/eventually';
import { ExplainView } from './driver/explainView';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';
import type { Workbench } from './driver/workbench';

const note = 'First the UNFCCC.\n\nNothing here.\n\nThen CBAM, and the TCPX.\n';

describe('The view that explains', () => {
  const workbench = useWorkbench({ files: { 'terms.md': note } });
  const view = () => new ExplainView(workbench().page);

  it('follows the cursor', async () => {
    const { editor, sidebar } = workbench();
    await editor.open('terms.md');
    await sidebar.open('LeadIT');
    await sidebar.view('Explain');
    await editor.goTo(1, 12);
    await view().shows('UNFCCC');
    await editor.goTo(5, 7);
    await view().shows('CBAM');
  });

  it('keeps the last term where there is none', async () => {
    const { editor } = workbench();
    await editor.goTo(3, 3);
    await view().shows('CBAM');
  });

  it('keeps a pinned term wherever the cursor goes', async () => {
    const { editor, sidebar } = workbench();
    const pane = await sidebar.view('Explain');
    await sidebar.pressInHead('Explain', 'Pin Explanation');
    await pane.locator('.action-label[aria-label*="Unpin Explanation"]').waitFor();
    await editor.goTo(1, 12);
    await view().shows('CBAM');
    await sidebar.pressInHead('Explain', 'Unpin Explanation');
    await view().shows('UNFCCC');
  });

  it('opens the topic of the term at the cursor to the side, and that of an open topic', async () => {
    const { editor, page, reader } = workbench();
    await editor.goTo(1, 12);
    await workbench().run('LeadIT: Open Topic to the Side');
    await reader.shows(knownTopic('unfccc').title);
    const tabs = page.locator('.tab', { hasText: knownTopic('unfccc').title });
    assert.equal(await tabs.count(), 1);
    await reader.document.locator('h1').click();
    await workbench().run('LeadIT: Open Topic to the Side');
    await tabs.nth(1).waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 3);
    await workbench().run('View: Close All Editors');
    await editor.open('terms.md');
  });

  it('takes the focus when it is asked to by a command', async () => {
    await workbench().editor.goTo(5, 7);
    await workbench().run('LeadIT: Explain Term at Cursor');
    await view().document.locator('h1:focus', { hasText: 'CBAM' }).waitFor();
  });

  it('reads the definition in the accessible view', async () => {
    const { editor, page } = workbench();
    await editor.goTo(1, 12);
    await workbench().run('LeadIT: Read Definition at Cursor Aloud');
    await page.locator('.accessible-view .view-line', { hasText: 'UNFCCC' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('An explanation that was kept', () => {
  const workbench = useWorkbench({ files: { 'terms.md': note } });
  const view = () => new ExplainView(workbench().page);

  it('is there again after a reload of the window, pinned as it was', async () => {
    const { editor, sidebar } = workbench();
    await editor.open('terms.md');
    await sidebar.open('LeadIT');
    const pane = await sidebar.view('Explain');
    await editor.goTo(5, 7);
    await view().shows('CBAM');
    await sidebar.pressInHead('Explain', 'Pin Explanation');
    await pane.locator('.action-label[aria-label*="Unpin Explanation"]').waitFor();
    await editor.goTo(1, 12);
    await workbench().reload();
    await view().shows('CBAM');
    await sidebar.pressInHead('Explain', 'Unpin Explanation');
    await view().shows('UNFCCC');
  });

  it('is there again where the cursor is on no term', async () => {
    await workbench().editor.goTo(3, 3);
    await workbench().reload();
    await view().shows('UNFCCC');
  });
});

describe('The view of a note', () => {
  const workbench = useWorkbench({
    files: { 'terms.md': note, 'passing.md': 'An ITMO.\n' },
    height: 1000,
  });

  it('lists terms with counts, and unknown acronyms apart', async () => {
    const { editor, sidebar } = workbench();
    await editor.open('terms.md');
    await sidebar.open('LeadIT');
    const items = await sidebar.items('In This Note');
    assert.ok(
      items.some(item => item.startsWith('UNFCCC · 1×')),
      items.join('\n'),
    );
    const unknown = items.findIndex(item => item.startsWith('Unknown acronyms'));
    assert.ok(unknown > 0 && items[unknown + 1]?.startsWith('TCPX'), items.join('\n'));
    const badge = workbench().page.locator('.activitybar .action-item', { hasText: '1' }).locator('.badge');
    await badge.waitFor();
    assert.equal(await badge.innerText(), '1');
  });

  it('leads to a use', async () => {
    const { page, sidebar } = workbench();
    await sidebar.click('In This Note', 'CBAM');
    await page.locator('.statusbar-item', { hasText: 'Ln 5, Col 10 (4 selected)' }).waitFor();
  });

  it('follows an edit', async () => {
    const { editor, page, sidebar } = workbench();
    await editor.goTo(3, 1);
    await page.keyboard.type('Also COP28. ');
    await (await sidebar.item('In This Note', 'COP28')).waitFor();
  });

  it('is left for the next term by keys', async () => {
    const { editor, page } = workbench();
    await editor.goTo(1, 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('.');
    await page.locator('.statusbar-item', { hasText: 'Ln 1, Col 11' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('.');
    await page.locator('.statusbar-item', { hasText: 'Ln 3, Col 6' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press(',');
    await page.locator('.statusbar-item', { hasText: 'Ln 1, Col 11' }).waitFor();
  });

  it('gives a term to the note as a link when it is dragged there', async () => {
    const place = await workbench().editor.locate('Nothing here');
    await dragged(workbench(), 'In This Note', 'CBAM', place, /\[CBAM\]\([\w-]+:\S*\/term\/cbam\)/);
  });

  it('tells a screen reader what a row means and how often it is used', async () => {
    const row = await workbench().sidebar.item('In This Note', 'UNFCCC');
    assert.match(
      (await row.getAttribute('aria-label')) ?? '',
      /^UNFCCC\. used once\. United Nations Framework Convention on Climate Change\. The climate treaty/,
    );
  });

  it('goes on without a note that was deleted', async () => {
    const { editor, folder, page, sidebar } = workbench();
    await editor.open('passing.md');
    await (await sidebar.item('In This Note', 'ITMO')).waitFor();
    await rm(path.join(folder, 'passing.md'));
    await page.locator('.tab.active [class*="strikethrough"], .tab.active [class*="deleted"]').waitFor();
    await sidebar.click('In This Note', 'ITMO');
    await page.locator('.statusbar-item', { hasText: '(4 selected)' }).waitFor();
    await workbench().run('View: Revert and Close Editor');
    await sidebar.view('In This Note').then(view => view.getByText('ITMO').waitFor({ state: 'detached' }));
    assert.deepEqual(await workbench().notifications(), []);
  });
});

describe('What is kept of the reference', () => {
  const workbench = useWorkbench({ files: { 'drag.md': 'Here one may drop it.\n' }, height: 1000 });

  it('is bookmarked in the tree', async () => {
    const { sidebar } = workbench();
    await sidebar.open('LeadIT');
    await sidebar.expand('Topics', 'LeadIT');
    await sidebar.pressInRow('Topics', 'LeadIT 2.0', 'Add Bookmark');
    await (await sidebar.item('Topics', 'Bookmarks')).waitFor();
    const row = await sidebar.item('Topics', 'LeadIT 2.0');
    assert.match((await row.getAttribute('aria-label')) ?? '', /^LeadIT 2\.0, bookmarked\. \S/);
  });

  it('is marked as read, and counted in its group', async () => {
    const { sidebar } = workbench();
    const row = await sidebar.item('Topics', 'Who runs LeadIT');
    await sidebar.choose('Topics', 'Who runs LeadIT', 'Mark as Read');
    const group = await sidebar.item('Topics', 'LeadIT');
    await eventually(
      async () => /^LeadIT, 1 of \d+ read$/.test((await group.getAttribute('aria-label')) ?? '') || undefined,
      'the group to count it',
    );
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Who runs LeadIT, read\. \S/);
  });

  it('is reached by keys alone', async () => {
    const { page, reader, sidebar } = workbench();
    await (await sidebar.item('Topics', 'Who runs LeadIT')).click();
    await reader.shows('Who runs LeadIT');
    await workbench().run('LeadIT: Focus on Topics View');
    await page.keyboard.press('ArrowDown');
    const row = (await sidebar.view('Topics')).locator('.monaco-list-row.focused');
    const title = await row.locator('.label-name').innerText();
    await page.keyboard.press('Enter');
    await reader.shows(title);
  });

  it('goes into a note as a link when it is dragged there', async () => {
    const { editor } = workbench();
    await editor.open('drag.md');
    const place = await editor.locate('drop it');
    await dragged(
      workbench(),
      'Topics',
      'Who runs LeadIT',
      place,
      /\[WhorunsLeadIT\]\([\w-]+:\S*\/topic\/[\w-]+\)/,
    );
  });

  it('comes first in the next look-up', async () => {
    const { quickInput, reader } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'green steel tracker');
    await quickInput.accept('Green Steel Tracker');
    await reader.shows('Green Steel Tracker');
    await workbench().ask('LeadIT: Look Up Term', '');
    const [first] = await quickInput.rows('Green Steel Tracker');
    assert.match(first ?? '', /^Green Steel Tracker/);
    await quickInput.type('?');
    assert.ok((await quickInput.rows('Full text')).length >= 3);
    await quickInput.close();
  });
});

/**
 * Drags a row into the note in front until it says so. A busy window may miss a drop.
 *
 * @param says Of the text without its spaces, since a long line is shown in several.
 */
async function dragged(
  { editor, sidebar }: Workbench,
  view: string,
  label: string,
  place: { readonly x: number; readonly y: number },
  says: RegExp,
): Promise<void> {
  const isThere = async () => says.test((await editor.text()).replace(/\s+/g, '')) || undefined;
  await eventually(
    async () => {
      await sidebar.drag(view, label, place);
      return eventually(isThere, 'the drop', 3000);
    },
    `the link to ${label} in the note`,
    40_000,
  );
}
