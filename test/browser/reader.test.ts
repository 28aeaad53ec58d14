import assert from 'node:assert/strict';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('Reading a topic', () => {
  const workbench = useWorkbench();
  const leadit = knownTopic('leadit');

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

  it('comes back after a reload of the window, with its history', async () => {
    const { reader } = workbench();
    await workbench().reload();
    await reader.shows(leadit.link.leadsTo);
    await workbench().run('LeadIT: Go Back in Reader');
    await reader.shows(leadit.title);
  });
});

/** Whether a webview's address means a file of the extension: its server answers it, no matter what the host says. */
function isLocalResource(address: string): boolean {
  return new URL(address).hostname.endsWith('.vscode-resource.vscode-cdn.net');
}
