import assert from 'node:assert/strict';
import { useWorkbench } from './driver/useWorkbench';

describe('The workbench with the packaged extension', () => {
  const workbench = useWorkbench();

  it('opens a note of samples/', async () => {
    await workbench().editor.open('welcome.md');
  });

  it('lists the extension as installed', async () => {
    const { quickInput } = workbench();
    await workbench().run('Extensions: Show Installed Extensions');
    await workbench().page.locator('.extension-list-item', { hasText: 'LeadIT Companion' }).waitFor();
    await quickInput.open('F1');
    await quickInput.type('>LeadIT: Look Up Term');
    assert.ok((await quickInput.rows('LeadIT: Look Up Term')).length > 0);
    await quickInput.close();
  });

  it('has nothing to complain about', async () => {
    assert.deepEqual(await workbench().notifications(), []);
  });
});
