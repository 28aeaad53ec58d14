import assert from 'node:assert/strict';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('Looking up from the palette', () => {
  const workbench = useWorkbench();

  it('finds a term by its expansion and opens its topic', async () => {
    const { quickInput, reader } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'leadership group');
    const [first] = await quickInput.rows('LeadIT');
    assert.match(first ?? '', /^LeadIT · Leadership Group for Industry Transition/);
    await quickInput.accept('Leadership Group for Industry Transition');
    await reader.shows(knownTopic('leadit').title);
  });

  it('forgives a slip of the finger', async () => {
    const { quickInput } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'UNFCC');
    const [first] = await quickInput.rows('UNFCCC');
    assert.match(first ?? '', /^UNFCCC/);
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
});
