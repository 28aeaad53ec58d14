import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './driver/eventually';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('A reference that cannot be read', () => {
  let file = '';
  const workbench = useWorkbench({
    alterExtension: async folder => {
      file = await damage(folder);
    },
  });

  it('gives one message', async () => {
    const { editor, page, sidebar } = workbench();
    await sidebar.open('LeadIT');
    await page.locator('.welcome-view-content', { hasText: 'could not be read' }).waitFor();
    await editor.open('welcome.md');
    await workbench().settled();
    const messages = await workbench().notifications();
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0] ?? '', /reference.*Reinstall/is);
  });

  it('offers a way out in the view', async () => {
    const view = await workbench().sidebar.view('Topics');
    await view.locator('.welcome-view-content', { hasText: 'Try again' }).waitFor();
  });

  it('is read again when it has been repaired', async () => {
    const { sidebar } = workbench();
    await copyFile('dist/reference.json', file);
    await workbench().answer(/Reinstall/, 'Try Again');
    const items = await sidebar.items('Topics');
    assert.ok(items.includes(knownTopic('leadit').group), items.join('\n'));
  });
});

describe('A command without a reference', () => {
  const workbench = useWorkbench({
    alterExtension: async folder => {
      await damage(folder);
    },
  });

  it('says what is wrong, and does not break off', async () => {
    await workbench().run('LeadIT: Look Up Term');
    // They can be listed only if no dialog about a failed command is in the way.
    const messages = await eventually(async () => {
      const found = await workbench().notifications();
      return found.length > 0 ? found : undefined;
    }, 'a message');
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0] ?? '', /Reinstall/);
  });
});

/** Cuts the compiled reference off in the middle, as a broken download would. */
async function damage(extension: string): Promise<string> {
  const file = path.join(extension, 'dist/reference.json');
  await writeFile(file, '{ "format": 1, "topics": [');
  return file;
}
