import assert from 'node:assert/strict';
import { eventually } from './driver/eventually';
import { knownTopic } from './driver/knownTopic';
import { useWorkbench } from './driver/useWorkbench';

/** Links that lead to nothing, by the words that they stand under. */
const dead = {
  gone: '/topic/no-such-topic',
  path: '/topic/..%2F..%2Fetc%2Fpasswd',
  markup: '/topic/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  query: '/search?q=unfccc',
  command: '/command/workbench.action.closeWindow',
  other: '/term/%3Cscript%3E%E2%80%AE',
};

describe('Links in a note', () => {
  const link = (words: string, path: string, scheme = 'vscode') =>
    `[${words}](${scheme}://leadit-companion.leadit-companion${path})`;
  const workbench = useWorkbench({
    // as in VS Code's own editions: no web edition lets a preview follow links with a scheme of its own making
    scheme: 'vscode',
    files: {
      'links.md': [
        link('the Convention', '/topic/unfccc'),
        link('what LeadIT does', '/topic/leadit#what-it-does'),
        link('a part that is missing', '/topic/leadit#%3Cb%3Enothing%3C%2Fb%3E'),
        link('a term', '/term/cbam'),
        link('from elsewhere', '/topic/unfccc', 'vscodium'),
        ...Object.entries(dead).map(([words, path]) => link(words, path)),
      ].join('\n\n'),
    },
  });

  /** Follows a link of the preview, which is in front. */
  async function follow(words: string): Promise<void> {
    await workbench().reader.document.locator('a', { hasText: words }).click();
  }

  /** Follows it and goes back to the preview from what it opened. */
  async function leadsTo(words: string, title: string, there?: () => Promise<unknown>): Promise<void> {
    await follow(words);
    await workbench().reader.shows(title);
    await there?.();
    await workbench().page.locator('.tab', { hasText: 'Preview links.md' }).click();
    await workbench().reader.document.locator('a', { hasText: words }).waitFor();
  }

  it('open a topic from the editor', async () => {
    const { editor, reader } = workbench();
    await editor.open('links.md');
    // the editor looks for links in its own time
    await eventually(async () => {
      await editor.follow('//leadit-companion.leadit-companion/topic/unfccc');
      await reader.document.locator('h1', { hasText: knownTopic('unfccc').title }).waitFor({ timeout: 3000 });
      return true;
    }, 'the topic');
  });

  it('open a topic, a part of it and a term from the Markdown preview', async () => {
    const { editor, reader } = workbench();
    await editor.open('links.md');
    await workbench().run('Markdown: Open Preview');
    await leadsTo('the Convention', knownTopic('unfccc').title);
    await leadsTo('what LeadIT does', knownTopic('leadit').title, async () => {
      const heading = reader.document.locator('h2', { hasText: 'What it does' });
      const top = await heading.evaluate(element => element.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 200, String(top));
    });
    await leadsTo('from elsewhere', knownTopic('unfccc').title);
    await leadsTo('a term', knownTopic('cbam').title);
  });

  it('say so when a page has no such part', async () => {
    await leadsTo('a part that is missing', knownTopic('leadit').title, () =>
      workbench().reader.document.locator('.said', { hasText: 'no part “<b>nothing</b>”' }).waitFor(),
    );
  });

  it('say so when they lead to nothing, whatever they hold', async () => {
    for (const words of Object.keys(dead)) await follow(words);
    const messages = await eventually(async () => {
      const all = await workbench().notifications();
      return all.length < Object.keys(dead).length ? undefined : all;
    }, 'a message for each');
    for (const message of messages) {
      assert.match(message, /^The link [\x21-\x7e]{1,100}…? leads to nothing in the reference\.$/);
    }
    await workbench().reader.document.locator('a', { hasText: 'gone' }).waitFor();
  });
});
