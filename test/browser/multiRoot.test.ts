import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

const glossary = (definition: string) =>
  `contexts:\n  - name: Ours\n    terms:\n      - name: UNFCCC\n        definition: ${definition}\n`;

describe('A workspace of several folders', () => {
  const workbench = useWorkbench({
    workspace: 'both.code-workspace',
    files: {
      'both.code-workspace': JSON.stringify({ folders: [{ path: 'steel' }, { path: 'cement' }] }),
      'steel/steelwords.glossary.yml': glossary('The steel reading.'),
      'steel/deep/near.glossary.yml': glossary('The near reading.'),
      'steel/deep/deepnote.md': 'The UNFCCC met.\n\n*[UNFCCC]: The reading of the note\n',
      'cement/cementwords.glossary.yml': glossary('The cement reading.'),
      'cement/cementnote.md': 'The UNFCCC met.\n',
    },
  });

  const hoverSays = async (file: string, words: RegExp) => {
    await workbench().editor.open(file);
    return workbench().editor.hoverLike('UNFCCC', words);
  };

  it('explains by the note first, then by its folders, the nearest first, and not by the other folder', async () => {
    const said = await hoverSays(
      'deepnote.md',
      /reading of the note[\s\S]*The near reading[\s\S]*Also in steelwords, LeadIT Companion/,
    );
    assert.doesNotMatch(said, /cement/);
    const other = await hoverSays('cementnote.md', /The cement reading[\s\S]*Framework Convention/);
    assert.doesNotMatch(other, /steel|near reading/);
  });

  it('has the glossaries of the user behind its own, and before the built-in one', async () => {
    const { page, quickInput } = workbench();
    await workbench().ask('LeadIT: New Glossary…', 'mine');
    await page.keyboard.press('Enter');
    const places = await quickInput.rows('My glossaries');
    for (const place of ['steel', 'cement']) {
      assert.ok(
        places.some(row => row.startsWith(place)),
        `${place} in ${places}`,
      );
    }
    await quickInput.accept('My glossaries');
    await page.locator('.tab.active', { hasText: 'mine.glossary.yml' }).waitFor();
    await workbench().ask('LeadIT: Add Term to Glossary…', 'UNFCCC');
    await page.keyboard.press('Enter');
    await eventually(async () => ((await quickInput.value()) === '' ? true : undefined), 'the expansion');
    await quickInput.type('my own words');
    await page.keyboard.press('Enter');
    await eventually(async () => ((await quickInput.value()) === '' ? true : undefined), 'the definition');
    await quickInput.type('The reading of mine.');
    await page.keyboard.press('Enter');
    await quickInput.accept('mine');
    await hoverSays(
      'cementnote.md',
      /The cement reading[\s\S]*The reading of mine[\s\S]*Also in LeadIT Companion/,
    );
    await hoverSays('deepnote.md', /The near reading[\s\S]*Also in steelwords, mine, LeadIT Companion/);
  });

  it('turns a file off for the folder that it lies in', async () => {
    const { sidebar } = workbench();
    await sidebar.open('LeadIT');
    await sidebar.pressInRow('Glossary', 'cementwords', 'Turn Off');
    await hoverSays('cementnote.md', /^(?![\s\S]*cement)[\s\S]*The reading of mine/);
    await hoverSays('deepnote.md', /The near reading[\s\S]*Also in steelwords/);
  });
});
