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

  const hoverSays = (text: string, words: RegExp) => workbench().editor.hoverLike(text, words);

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
    await (await sidebar.item('Glossary', 'Workspace')).waitFor();
    await (await sidebar.item('Glossary', 'CSP')).waitFor();
    await sidebar.pressInRow('Glossary', 'team', 'Turn Off');
    await eventually(
      async () =>
        (await sidebar.items('Glossary')).some(each => /^team.*off/.test(each)) ? true : undefined,
      'the glossary to be off',
    );
    await editor.open('desk.md');
    await hoverSays('CBAM', /^(?![\s\S]*From team)[\s\S]*Carbon Border/);
  });
});

const words = `{
  "contexts": [
    {
      "terms": [
        {
          "name": "quay",
          "definiton": "Where ships lie."
        }
      ]
    }
  ]
}
`;

describe('One who keeps a glossary', () => {
  const workbench = useWorkbench({
    files: {
      'team.glossary.yml': team,
      'words.glossary.json': words,
      'desk.md': 'The CBAM applies.\n\nThe UNFCCC met.\n\nA quay is long.\n',
    },
  });
  const activeTab = () => workbench().page.locator('.editor-group-container.active .tab.active');
  /** Waits until this many letters of this file are selected. */
  const isShown = async (file: string, selected: number) => {
    const { page } = workbench();
    await activeTab().filter({ hasText: file }).waitFor();
    await page.locator('.statusbar-item', { hasText: `(${selected} selected)` }).waitFor();
  };
  /** What the editor in front shows comes to fit. */
  const textIs = (fits: (text: string) => boolean, what: string) =>
    eventually(async () => {
      const lines = await workbench()
        .page.locator('.editor-group-container.active .view-line')
        .allInnerTexts();
      return fits(lines.join('\n').replace(/\u00a0/g, ' ')) ? true : undefined;
    }, what);
  const hoverSays = (text: string, words: RegExp) => workbench().editor.hoverLike(text, words);

  it('makes one for all notes of the folder', async () => {
    const { quickInput, page } = workbench();
    await workbench().ask('LeadIT: New Glossary…', 'Harbour words');
    await page.keyboard.press('Enter');
    await quickInput.accept('For all notes in this folder');
    await activeTab().filter({ hasText: 'harbour-words.glossary.yml' }).waitFor();
    await textIs(text => text.includes('name: Harbour words'), 'the new glossary');
  });

  it('comes from a hover to where the term is written', async () => {
    const { editor, page } = workbench();
    await editor.open('desk.md');
    await hoverSays('CBAM', /From team/);
    await editor.hover('CBAM');
    await page.locator('.monaco-hover:visible a', { hasText: 'Edit term' }).first().click();
    await isShown('team.glossary.yml', 4);
  });

  it('comes from the tree to where the term is written', async () => {
    const { editor, sidebar } = workbench();
    await editor.open('desk.md');
    await sidebar.open('LeadIT');
    await sidebar.expand('Glossary', 'team');
    await sidebar.pressInRow('Glossary', 'CBAM', 'Edit This Term');
    await isShown('team.glossary.yml', 4);
  });

  it('sees which names several glossaries explain, and goes to each place', async () => {
    const { quickInput } = workbench();
    await workbench().run('LeadIT: Show Conflicts Between Glossaries');
    const rows = await quickInput.rows('CBAM');
    assert.ok(
      rows.some(row => /CBAM · team\.glossary\.yml/.test(row)),
      String(rows),
    );
    assert.ok(
      rows.some(row => /CBAM · LeadIT Companion/.test(row)),
      String(rows),
    );
    await quickInput.accept('The border levy, as the desk calls it.');
    await isShown('team.glossary.yml', 4);
  });

  it('takes back a term that was added', async () => {
    const { editor, page, quickInput } = workbench();
    await workbench().ask('LeadIT: Add Term to Glossary…', 'berth');
    // the empty boxes of the second and the third step look alike
    for (const step of ['2/3', '3/3']) {
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-title', { hasText: step }).waitFor();
    }
    await quickInput.type('A place for one ship.');
    await page.keyboard.press('Enter');
    await quickInput.accept('team');
    await editor.open('team.glossary.yml');
    await textIs(text => text.includes('A place for one ship.'), 'the term in the file');
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
    await page.keyboard.press('Control+Z');
    await textIs(text => !text.includes('berth'), 'the term to be gone');
    await page.keyboard.press('Control+S');
    await textIs(text => text.includes('# as in our style guide'), 'the rest of the file');
  });

  it('turns the layer of the workspace off, and on again', async () => {
    const { editor, sidebar } = workbench();
    await editor.open('desk.md');
    await sidebar.open('LeadIT');
    await sidebar.pressInRow('Glossary', 'Workspace', 'Turn Off');
    await hoverSays('CBAM', /^(?![\s\S]*From team)[\s\S]*Carbon Border/);
    await sidebar.pressInRow('Glossary', 'Workspace', 'Turn On');
    await hoverSays('CBAM', /From team/);
  });

  it('is told by the tree that a file is broken, and keeps its last good version', async () => {
    const { editor, page, sidebar } = workbench();
    const stateIs = (state: RegExp) =>
      eventually(
        async () => ((await sidebar.items('Glossary')).some(row => state.test(row)) ? true : undefined),
        `a row like ${state}`,
      );
    await editor.open('team.glossary.yml');
    await editor.goTo(4, 13);
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.type('[');
    await page.keyboard.press('Control+S');
    await stateIs(/^team · last good version in use/);
    await editor.open('desk.md');
    await hoverSays('CBAM', /The border levy/);
    await editor.open('team.glossary.yml');
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Z');
    await textIs(text => text.includes('as the desk calls it'), 'the file as it was');
    await page.keyboard.press('Control+S');
    await stateIs(/^team · \d+$/);
  });

  it('takes a built-in term into a glossary of their own, and changes it there', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.open('desk.md');
    await editor.select('UNFCCC');
    await page.keyboard.press('ArrowLeft');
    await workbench().run('LeadIT: Edit This Term');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Copy to My Glossary' }).click();
    await quickInput.accept('team');
    await isShown('team.glossary.yml', 6);
    await editor.open('desk.md');
    await hoverSays('UNFCCC', /Framework Convention[\s\S]*From team/);
  });

  it('is helped by the editor with the keys of a JSON glossary', async () => {
    const { editor, page } = workbench();
    await editor.open('words.glossary.json');
    await editor.goTo(6, 25);
    await page.keyboard.type('\n"');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await eventually(async () => {
      if ((await rows.count()) === 0) await page.keyboard.press('Control+Space');
      const shown = await rows.allInnerTexts();
      return shown.some(row => row.includes('aliases')) ? true : undefined;
    }, 'the keys of a term');
    await page.keyboard.press('Escape');
    await workbench().run('File: Revert File');
    await textIs(text => text.includes('definiton'), 'the file as it was');
    await page.locator('.view-line', { hasText: 'definiton' }).first().waitFor();
    await page.locator('.editor-group-container.active .squiggly-warning').first().waitFor();
  });
});
