import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('Looking up from the palette', () => {
  const workbench = useWorkbench();

  it('finds a term by its expansion and opens its topic', async () => {
    const { quickInput, reader } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'leadership group');
    // before anything is typed topics are offered, so the first row is not at once what was found
    await eventually(async () => {
      const [first] = await quickInput.rows('LeadIT');
      return first?.startsWith('LeadIT · Leadership Group for Industry Transition') || undefined;
    }, 'LeadIT to be found first');
    await quickInput.accept('Leadership Group for Industry Transition');
    await reader.shows(knownTopic('leadit').title);
  });

  it('forgives a slip of the finger', async () => {
    const { quickInput } = workbench();
    await workbench().ask('LeadIT: Look Up Term', 'UNFCC');
    await eventually(async () => {
      const [first] = await quickInput.rows('UNFCCC');
      return first?.startsWith('UNFCCC') || undefined;
    }, 'UNFCCC to be found first');
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
