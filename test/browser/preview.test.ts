import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

describe('The built-in Markdown preview', () => {
  const workbench = useWorkbench({
    files: {
      'note.md': [
        '# About the CBAM',
        '',
        'The CBAM is new. `NDC` is code, an NDC is none; the CBAM again.',
        '',
        '> A hard-wrapped net',
        '> zero claim.',
      ].join('\n'),
    },
  });
  const terms = () => workbench().reader.document.locator('.leadit-term');
  const popUp = () => workbench().reader.document.locator('.leadit-pop-up:popover-open');

  it('marks the first use of each term in a section, and no code', async () => {
    const { editor, run } = { editor: workbench().editor, run: (title: string) => workbench().run(title) };
    await editor.open('note.md');
    await run('Markdown: Open Preview');
    // it is drawn anew when the glossaries have been read
    const marked = await eventually(async () => {
      const found = await terms().allInnerTexts();
      return found.length > 0 ? found : undefined;
    }, 'marks in the preview');
    assert.deepEqual(
      marked.map(text => text.replace(/\s+/g, ' ')),
      ['CBAM', 'NDC', 'net zero'],
    );
  });

  it('explains a term under the pointer, which can go onto the explanation', async () => {
    await terms().first().hover();
    await popUp().getByText('Carbon Border Adjustment Mechanism').first().waitFor();
    await popUp().hover();
    await popUp().waitFor();
    await workbench().page.keyboard.press('Escape');
    await popUp().waitFor({ state: 'hidden' });
  });

  it('explains a term that the keyboard has reached, and lets it go with Esc', async () => {
    const { page } = workbench();
    await terms().nth(1).focus();
    await page.keyboard.press('Tab');
    await popUp().getByText('net zero').first().waitFor();
    assert.equal(await terms().nth(2).getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    await popUp().waitFor({ state: 'hidden' });
    assert.equal(await terms().nth(2).getAttribute('aria-expanded'), 'false');
  });

  it('moves into the explanation with Enter and comes back with Esc', async () => {
    const { page } = workbench();
    await terms().first().focus();
    await page.keyboard.press('Enter');
    await popUp().waitFor();
    const inside = () => popUp().evaluate(element => element.contains(document.activeElement));
    assert.equal(await inside(), true);
    await page.keyboard.press('Escape');
    await popUp().waitFor({ state: 'hidden' });
    assert.equal(
      await terms()
        .first()
        .evaluate(element => element === document.activeElement),
      true,
    );
  });

  it('follows the note while one types', async () => {
    const { editor, page } = workbench();
    await workbench().run('View: Split Editor Right');
    await editor.open('note.md');
    await editor.goTo(3, 1);
    await page.keyboard.type('LeadIT, too. ');
    await workbench().reader.document.locator('.leadit-term', { hasText: 'LeadIT' }).waitFor();
  });
});
