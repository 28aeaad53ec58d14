import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

describe('Marks in the editor', () => {
  const workbench = useWorkbench({
    files: {
      'marks.md':
        'The UNFCCC and the UNFCCC.\n\n## UNFCCC\n\nThe UNFCCC; net\nzero. `NDC`\n\n> Paris\n> Agreement\n',
      'quiet.md': '---\nleadit-marks: off\n---\nThe UNFCCC met.\n',
      'every.md': '---\nleadit-marks: all\n---\nThe UNFCCC and the UNFCCC.\n',
      '.vscode/settings.json': '{ "editor.minimap.enabled": false }',
    },
  });

  /** Waits until exactly these words are marked in the editor in front. */
  async function marks(expected: readonly string[]): Promise<void> {
    let seen: readonly string[] = [];
    await eventually(
      async () => {
        seen = await workbench().editor.marked();
        return seen.join('|') === expected.join('|') ? true : undefined;
      },
      `the marks ${expected.join(', ')}`,
    ).catch(error => assert.deepEqual(seen, expected, String(error)));
  }

  it('stand at the first use in each section, on words alone', async () => {
    await workbench().editor.open('marks.md');
    await marks(['UNFCCC', 'UNFCCC', 'net', 'zero', 'Paris', 'Agreement']);
  });

  it('are as the note says', async () => {
    await workbench().editor.open('every.md');
    await marks(['UNFCCC', 'UNFCCC']);
    await workbench().editor.open('quiet.md');
    await marks([]);
  });

  it('follow typing', async () => {
    const { editor, page } = workbench();
    await editor.open('marks.md');
    await editor.goTo(1, 1);
    await page.keyboard.type('CBAM. ');
    await marks(['CBAM', 'UNFCCC', 'UNFCCC', 'net', 'zero', 'Paris', 'Agreement']);
  });

  it('leave out a term that the user knows, until it is unmuted', async () => {
    const { editor, quickInput, page } = workbench();
    await editor.goTo(1, 2);
    await workbench().run('LeadIT: I Know This Term');
    await marks(['UNFCCC', 'UNFCCC', 'net', 'zero', 'Paris', 'Agreement']);
    await workbench().ask('LeadIT: Manage Muted Terms');
    assert.match((await quickInput.rows('CBAM')).join('\n'), /Carbon Border Adjustment Mechanism/);
    await quickInput.accept('CBAM');
    await page.keyboard.press('Enter');
    await marks(['CBAM', 'UNFCCC', 'UNFCCC', 'net', 'zero', 'Paris', 'Agreement']);
  });
});
