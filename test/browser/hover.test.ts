import assert from 'node:assert/strict';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('Resting the mouse on a term', () => {
  const workbench = useWorkbench({
    files: {
      'phrases.md': 'The Leadership Group for Industry Transition met again.\n',
      'plain.txt': 'A note in plain text on the UNFCCC.\n',
    },
  });

  it('explains it in the first note of samples/', async () => {
    const { editor } = workbench();
    await editor.open('welcome.md');
    const text = await editor.hover('UNFCCC');
    assert.match(text, /United Nations Framework Convention on Climate Change/);
    assert.match(text, /As of .*\d{4}/);
    assert.ok(text.split('\n').filter(line => line.trim() !== '').length <= 14, text);
  });

  it('opens the topic from the link', async () => {
    const { editor, page, reader } = workbench();
    await editor.hover('UNFCCC');
    await page.locator('.monaco-hover:visible a', { hasText: 'Open topic' }).first().click();
    await reader.shows(knownTopic('unfccc').title);
  });

  it('explains a phrase of several words as a whole', async () => {
    const { editor } = workbench();
    await editor.open('phrases.md');
    assert.match(await editor.hover('Leadership Group for Industry Transition'), /LeadIT/);
  });

  it('works in plain text', async () => {
    const { editor } = workbench();
    await editor.open('plain.txt');
    assert.match(await editor.hover('UNFCCC'), /Framework Convention/);
  });
});
