import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

const team = `# words of the desk
contexts:
  - name: Steel desk
    terms:
      - name: CBAM # as in our style guide
        definition: The border levy, as the desk calls it.
`;

describe('A glossary of the team', () => {
  const workbench = useWorkbench({
    files: {
      'team.glossary.yml': team,
      'desk.md':
        'The CBAM applies. The Clean Steel Pledge (CSP) was signed, and the CSP holds.\n\nThe UNFCCC met.\n',
    },
  });

  /** Rests the mouse again until the hover says so. */
  const hoverSays = (text: string, words: RegExp) =>
    eventually(
      async () => {
        const { editor } = workbench();
        const said = await editor.hover(text);
        await editor.leave();
        return words.test(said) ? said : undefined;
      },
      `a hover over "${text}" like ${words}`,
      40_000,
    );

  it('explains its terms before the built-in ones', async () => {
    const { editor } = workbench();
    await editor.open('desk.md');
    const said = await hoverSays('CBAM', /From team/);
    assert.match(said, /The border levy[\s\S]*Edit term[\s\S]*Carbon Border Adjustment Mechanism/);
  });

  it('takes up a term from the note, with its expansion guessed, and explains it at once', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.open('desk.md');
    await editor.select('CSP) was');
    await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
    await workbench().run('LeadIT: Add Term to Glossary…');
    const step = async (value: string, text?: string) => {
      await eventually(async () => ((await quickInput.value()) === value ? true : undefined), `"${value}"`);
      if (text !== undefined) await quickInput.type(text);
      await page.keyboard.press('Enter');
    };
    await step('CSP');
    await step('Clean Steel Pledge');
    await step('', 'A pledge to buy: clean steel only.');
    await quickInput.accept('team');
    await hoverSays('CSP', /A pledge to buy: clean steel only\./);
    await editor.open('team.glossary.yml');
    const text = await eventually(async () => {
      const lines = await page.locator('.editor-group-container.active .view-line').allInnerTexts();
      const shown = lines.join('\n').replace(/\u00a0/g, ' ');
      return shown.includes('CSP') ? shown : undefined;
    }, 'the term in the file');
    for (const line of team.trim().split('\n')) assert.ok(text.includes(line), `${line} is gone: ${text}`);
  });

  it('is listed with its terms and its state, and can be turned off', async () => {
    const { sidebar, editor } = workbench();
    await sidebar.open('LeadIT');
    await sidebar.expand('Glossary', 'team');
    const rows = await sidebar.items('Glossary');
    assert.ok(
      rows.some(row => row.startsWith('Workspace')) && rows.some(row => row.startsWith('CSP')),
      String(rows),
    );
    const row = await sidebar.item('Glossary', 'team');
    await row.hover();
    await row.locator('.action-label[aria-label*="Turn Off"]').click();
    await eventually(
      async () =>
        (await sidebar.items('Glossary')).some(each => /^team.*off/.test(each)) ? true : undefined,
      'the glossary to be off',
    );
    await editor.open('desk.md');
    await hoverSays('CBAM', /^(?![\s\S]*From team)[\s\S]*Carbon Border/);
  });
});
