import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from './driver/eventually';
import { openTopic } from './driver/openTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('What one takes away from a page', () => {
  const workbench = useWorkbench();
  const document = () => workbench().reader.document;
  const source = 'cip-leadit';

  /** Copies the source of the page's citations in a form, by the name of its button. */
  const copied = (form: string) =>
    workbench().copied(async () => {
      await document()
        .locator('.notes li', { hasText: 'Climate Initiatives Platform' })
        .locator('[data-cite]')
        .click();
      await document().locator('.leadit-pop-up:popover-open .forms button', { hasText: form }).click();
      await document().locator('.said', { hasText: 'Citation copied' }).waitFor();
    });

  it('is a link to the page', async () => {
    await openTopic(workbench(), 'What LeadIT is');
    const link = await workbench().copied(() => document().locator('.bar [data-do="copyLink"]').click());
    assert.match(link, /^[\w-]+:\/\/leadit-companion\.leadit-companion\/topic\/leadit$/);
    assert.equal(await workbench().copied(() => workbench().run('LeadIT: Copy Link to Topic')), link);
  });

  it('is a link to one of its parts', async () => {
    const part = document().locator('h2', { hasText: 'What it does' });
    await part.hover();
    const link = await workbench().copied(() => part.locator('[data-do="copyLink"]').click());
    assert.match(link, /\/topic\/leadit#what-it-does$/);
  });

  it('is a citation in four forms', async () => {
    assert.match(await copied('Footnote'), new RegExp(`^\\[\\^${source}\\]\\n\\n\\[\\^${source}\\]: .+`));
    assert.equal(await copied('Pandoc key'), `[@${source}]`);
    assert.match(
      await copied('BibTeX'),
      new RegExp(`^@\\w+\\{${source},\\s[\\s\\S]*title = [\\s\\S]*\\}\\s*$`),
    );
    assert.match(await copied('Plain text'), /Climate Initiatives Platform.*https?:\/\//);
  });

  it('is the source itself, in the browser', async () => {
    const { page } = workbench();
    await document()
      .locator('.notes li', { hasText: 'Climate Initiatives Platform' })
      .locator('[data-cite]')
      .click();
    const link = document().locator('.leadit-pop-up:popover-open a[data-external]', {
      hasText: 'Open source',
    });
    const href = await link.getAttribute('href');
    const opened = page.context().waitForEvent('page');
    await link.click();
    await workbench().confirm(/open the external website/, 'Open');
    const tab = await opened;
    const asked = await eventually(async () => {
      const url = tab.url();
      return url === '' || url === 'about:blank' ? undefined : url;
    }, 'an address').catch(() => tab.url());
    assert.ok(href?.startsWith('https://'), String(href));
    assert.ok(asked === href || asked.startsWith('chrome-error://'), asked);
    await tab.close();
  });

  it('is a file that reads alone', async () => {
    const { page, quickInput, folder } = workbench();
    const file = path.join(folder, 'leadit.html');
    await document().locator('.bar [data-do="save"]').click();
    await eventually(
      async () => (await quickInput.value()).endsWith(file) || undefined,
      'the name to save as',
    );
    await page.keyboard.press('Enter');
    await eventually(() => readFile(file, 'utf8'), 'the file');

    const context = await page.context().browser()?.newContext({ offline: true, javaScriptEnabled: false });
    assert.ok(context);
    const asked: string[] = [];
    context.on('request', request => asked.push(request.url()));
    const saved = await context.newPage();
    const address = pathToFileURL(file).href;
    await saved.goto(address);
    assert.equal(await saved.title(), 'What LeadIT is');
    assert.match(await saved.locator('article').innerText(), /Sweden and India founded it/);
    assert.equal(await saved.locator('[data-term], script').count(), 0);
    await saved.locator('nav.contents a', { hasText: 'What it does' }).click();
    assert.equal(saved.url(), `${address}#h-what-it-does`);
    const question = saved.locator('details.question').first();
    await question.locator('summary').click();
    await question.locator('.answer').waitFor();
    assert.notEqual(
      await saved.locator('h1').evaluate(element => getComputedStyle(element).fontSize),
      await saved
        .locator('.text p')
        .first()
        .evaluate(element => getComputedStyle(element).fontSize),
    );
    assert.deepEqual(
      asked.filter(url => !url.startsWith(address)),
      [],
    );
    await context.close();
  });
});
