import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { ExplainView } from './driver/explainView';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('Looking up from the palette', () => {
  const workbench = useWorkbench({ files: { 'drafts.md': 'NDC\n\n\n' } });

  it('finds a term by its expansion and opens its topic', async () => {
    const { quickInput, reader } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'leadership group');
    // before anything is typed topics are offered, so the first row is not at once what was found
    await quickInput.first('LeadIT · Leadership Group for Industry Transition');
    await quickInput.accept('Leadership Group for Industry Transition');
    await reader.shows(knownTopic('leadit').title);
  });

  it('forgives slips of the finger, and takes words apart, beginnings, and names in Swedish and Hindi', async () => {
    const { quickInput } = workbench();
    await workbench().ask('LeadIT: Look Up Term', '');
    for (const [query, found] of Object.entries({
      unfcc: 'UNFCCC',
      'carbon border': 'CBAM',
      'cop 28': 'COP28',
      'green steel tracker': 'Green Steel Tracker',
      klimatkonventionen: 'UNFCCC',
      parisavtalet: 'Paris Agreement',
      'पेरिस समझौता': 'Paris Agreement',
    })) {
      await quickInput.type(query);
      await quickInput.first(found);
    }
    await quickInput.close();
  });

  it('tells what can be typed, and searches the full text after a sign', async () => {
    const { quickInput } = workbench();
    await workbench().ask('LeadIT: Look Up Term', '?');
    await quickInput.accept('Full text of the reference');
    await eventually(async () => (await quickInput.value()) === '>' || undefined, 'the sign in the box');
    await quickInput.type(`>${knownTopic('leadit').opening}`);
    await quickInput.first(knownTopic('leadit').title);
    await quickInput.close();
  });

  it('starts from the selection in a note', async () => {
    const { editor, quickInput } = workbench();
    await editor.open('welcome.md');
    await editor.select('UNFCCC');
    await workbench().run('LeadIT: Look Up Term');
    await quickInput.rows('Framework Convention');
    assert.equal(await quickInput.value(), 'UNFCCC');
    await quickInput.close();
  });

  it('searches the full text', async () => {
    const { quickInput } = workbench();
    await workbench().ask('LeadIT: Search Reference', knownTopic('leadit').opening);
    assert.ok((await quickInput.rows(knownTopic('leadit').title)).length > 0);
    await quickInput.close();
  });

  it('opens a topic by its title', async () => {
    const { quickInput, reader } = workbench();
    const { title } = knownTopic('unfccc');
    await workbench().ask('LeadIT: Open Topic', title);
    await quickInput.accept(title);
    await reader.shows(title);
  });

  it('shows the definition of what one passes in the view that explains, and then the one of before', async () => {
    const { editor, page, quickInput, sidebar } = workbench();
    const view = new ExplainView(page);
    await editor.open('drafts.md');
    await sidebar.open('LeadIT');
    await sidebar.view('Explain');
    await editor.goTo(1, 2);
    await view.shows('NDC');
    await workbench().ask('LeadIT: Look Up Term', 'carbon border');
    await view.shows('CBAM');
    await quickInput.type('cop 28');
    await view.shows('COP28');
    await quickInput.close();
    await view.shows('NDC');
  });

  it('puts a full name, a link and a definition where they are wanted', async () => {
    const { editor, page, quickInput } = workbench();
    await editor.open('drafts.md');
    await editor.goTo(3, 1);
    const found = async () => {
      await workbench().ask('LeadIT: Look Up Term', 'carbon border');
      await quickInput.first('CBAM');
    };
    await found();
    await quickInput.press('CBAM', 'Insert Full Name');
    await eventually(
      async () => (await editor.text()).includes('Carbon Border Adjustment Mechanism') || undefined,
      'the full name in the note',
    );
    await page.keyboard.press('Control+End');
    await found();
    await quickInput.press('CBAM', 'Insert Link');
    await eventually(
      async () =>
        /\[CBAM\]\([\w-]+:\/\/leadit-companion\.leadit-companion\/term\/cbam\)/.test(await editor.text()) ||
        undefined,
      'the link in the note',
    );
    await found();
    assert.match(
      await workbench().copied(() => quickInput.press('CBAM', 'Copy Definition')),
      /^CBAM \(Carbon Border Adjustment Mechanism\): .+\.$/,
    );
  });

  it('opens what it has found beside the note', async () => {
    const { editor, page, quickInput, reader } = workbench();
    await editor.open('drafts.md');
    await workbench().ask('LeadIT: Look Up Term', 'carbon border');
    await quickInput.first('CBAM');
    await quickInput.press('CBAM', 'Open to the Side');
    await reader.panelWith(knownTopic('cbam').title);
    assert.equal(
      await page.locator('.monaco-editor .view-lines', { hasText: 'NDC' }).first().isVisible(),
      true,
    );
  });
});
