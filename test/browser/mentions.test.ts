import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

describe('The view of mentions', () => {
  const workbench = useWorkbench({
    files: {
      'first.md': 'An ITMO here.\n',
      'deep/second.md': 'Nothing, nothing,\nand ITMOs there.\n',
      'kept/third.md': 'ITMO\n',
      '.gitignore': 'kept\n',
    },
    height: 1100,
  });

  it('lists the notes that mention the term at the cursor, with their lines', async () => {
    const { editor, sidebar, page } = workbench();
    await editor.open('first.md');
    await editor.goTo(1, 5);
    await workbench().run('LeadIT: Find Mentions in Notes');
    await eventually(async () => {
      const rows = await sidebar.items('Mentions');
      return rows.some(row => row.startsWith('second.md')) || undefined;
    }, 'the notes');
    const rows = await sidebar.items('Mentions');
    assert.ok(
      rows.some(row => row.startsWith('first.md')),
      rows.join('\n'),
    );
    assert.ok(!rows.some(row => row.startsWith('third.md')), rows.join('\n'));
    await sidebar.expand('Mentions', 'second.md');
    await page.locator('.part.sidebar .monaco-list-row', { hasText: 'and ITMOs there' }).click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: 'second.md' }).waitFor();
  });

  it('drops a note that was deleted', async () => {
    const { folder, sidebar } = workbench();
    await rm(path.join(folder, 'deep/second.md'));
    await eventually(async () => {
      const rows = await sidebar.items('Mentions');
      return rows.some(row => row.startsWith('second.md')) ? undefined : true;
    }, 'the deleted note to go');
    assert.deepEqual(await workbench().notifications(), []);
  });

  it('goes to the definition of a term, in a document from which the reader opens', async () => {
    const { editor, page } = workbench();
    await editor.open('first.md');
    await editor.goTo(1, 5);
    await workbench().run('Peek Definition');
    const peek = page.locator('.peekview-widget');
    await peek.waitFor();
    await eventually(
      async () => ((await peek.innerText()).replace(/\u00a0/g, ' ').includes('# ') ? true : undefined),
      'the topic in the peek',
    );
  });
});
