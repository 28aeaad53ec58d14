import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { knownTopic } from './driver/knownTopic';
import type { Reader } from './driver/reader';
import { useWorkbench } from './driver/useWorkbench';

describe('Reading a topic', () => {
  const workbench = useWorkbench({ height: 1000 });
  const leadit = knownTopic('leadit');
  const kyoto = knownTopic('kyoto-protocol').title;
  const unfccc = knownTopic('unfccc').title;

  it('opens from the tree', async () => {
    const { reader, sidebar } = workbench();
    await sidebar.open('LeadIT');
    await sidebar.expand('Topics', leadit.group);
    await sidebar.click('Topics', leadit.title);
    await reader.shows(leadit.title);
    assert.match(await reader.text(), /Sweden and India/);
  });

  it('follows a link to another topic in the same panel', async () => {
    const { page, reader } = workbench();
    await reader.link(leadit.link.text).click();
    await reader.shows(leadit.link.leadsTo);
    assert.equal(await page.locator('.editor-group-container .tab').count(), 1);
  });

  it('reveals in the tree what is open', async () => {
    const { sidebar } = workbench();
    const row = await sidebar.item('Topics', leadit.link.leadsTo);
    await row.and(workbench().page.locator('.selected')).waitFor();
  });

  it('takes nothing from the network', async () => {
    const { page, reader } = workbench();
    const frame = await reader.frame();
    const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy ?? '', /default-src 'none'/);
    assert.doesNotMatch(policy ?? '', /unsafe-inline|unsafe-eval/);
    const loaded = await frame.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const { origin } = new URL(page.url());
    assert.deepEqual(
      loaded.filter(address => new URL(address).origin !== origin && !isLocalResource(address)),
      [],
    );
  });

  it('opens another panel beside, and then uses the one that was used last', async () => {
    const { reader, sidebar } = workbench();
    await sidebar.pressInRow('Topics', kyoto, 'Open Topic to the Side');
    await reader.panelWith(kyoto);
    await reader.panelWith(leadit.link.leadsTo);
    await sidebar.click('Topics', unfccc);
    const beside = await reader.panelWith(unfccc);
    await reader.panelWith(leadit.link.leadsTo);
    assert.equal(await reader.count(), 2);
    await beside.document
      .locator('.related a')
      .first()
      .click({ modifiers: ['Control'] });
    await eventually(async () => (await reader.count()) === 3 || undefined, 'a third panel');
    await workbench().run('View: Close Editor');
    await eventually(async () => (await reader.count()) === 2 || undefined, 'two panels');
  });

  it('comes back after a reload of the window, each panel where it was, with its history', async () => {
    const { reader } = workbench();
    const first = await reader.panelWith(leadit.link.leadsTo);
    await first.document.locator('.notes').scrollIntoViewIfNeeded();
    const scrolled = (panel: Reader) => panel.document.locator('html').evaluate(() => scrollY);
    const before = await scrolled(first);
    assert.ok(before > 100);
    // this waits for the page: it tells of its place when the scrolling has come to rest
    await first.document.locator('.contents a[aria-current]').waitFor({ state: 'attached' });
    await workbench().reload();
    const again = await reader.panelWith(leadit.link.leadsTo);
    const beside = await reader.panelWith(unfccc);
    await eventually(
      async () => Math.abs((await scrolled(again)) - before) < 5 || undefined,
      'the place of before',
    );
    await again.document.locator('.bar [data-do="back"]').click();
    await reader.panelWith(leadit.title);
    await beside.document.locator('.bar [data-do="back"]').click();
    await reader.panelWith(kyoto);
  });
});

/** Whether a webview's address means a file of the extension: its server answers it, no matter what the host says. */
function isLocalResource(address: string): boolean {
  return new URL(address).hostname.endsWith('.vscode-resource.vscode-cdn.net');
}
