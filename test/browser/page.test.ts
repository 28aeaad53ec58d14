import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './driver/eventually';
import { openTopic } from './driver/openTopic';
import { useWorkbench } from './driver/useWorkbench';

describe('A page of the reader', () => {
  const workbench = useWorkbench({ files: { '.vscode/settings.json': '{}' }, width: 1400 });
  const document = () => workbench().reader.document;
  const popUp = () => document().locator('.leadit-pop-up:popover-open');
  const focused = () => document().locator(':focus');
  /** Changes the settings of the folder, as they would be in its file. */
  const setting = (settings: Readonly<Record<string, unknown>>) =>
    writeFile(path.join(workbench().folder, '.vscode/settings.json'), JSON.stringify(settings));
  /** Waits for a property of the text to be so. */
  const textHas = async (
    property: 'fontSize' | 'fontFamily' | 'lineHeight',
    fits: (value: string) => boolean,
  ) => {
    const text = document().locator('.text > p').first();
    return eventually(async () => {
      const value = await text.evaluate((element, name) => getComputedStyle(element)[name], property);
      return fits(value) ? value : undefined;
    }, `another ${property}`);
  };

  it('has a table of contents beside it that leads to its parts and tells where one is', async () => {
    await openTopic(workbench(), 'What LeadIT is');
    const contents = document().locator('nav.contents');
    const link = contents.getByText('What it does', { exact: true });
    const before = await link.boundingBox();
    await link.click();
    await document().locator('h2:focus', { hasText: 'What it does' }).waitFor();
    await contents.locator('a[aria-current]', { hasText: 'What it does' }).waitFor();
    const after = await link.boundingBox();
    assert.ok(before && after && after.y > 0 && after.y <= before.y, 'it stays in sight');
    await document().locator('.related').scrollIntoViewIfNeeded();
    await contents.locator('a[aria-current]:not(:text("What it does"))').waitFor();
  });

  it('explains a term that the keyboard has come to, and gives the focus back', async () => {
    const { page } = workbench();
    const term = document().locator('.text [data-term]').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await popUp().waitFor();
    assert.equal(
      await popUp().evaluate(element => element.contains(globalThis.document.activeElement)),
      true,
    );
    await page.keyboard.press('Escape');
    await popUp().waitFor({ state: 'hidden' });
    assert.equal(await term.evaluate(element => element === globalThis.document.activeElement), true);
  });

  it('leads from a citation to its source and back', async () => {
    const { page } = workbench();
    const citation = document().locator('.text [data-note]').first();
    await citation.click();
    await document().locator('.notes li:focus').waitFor();
    assert.match(await focused().innerText(), /\d{4}/);
    await page.keyboard.press('Escape');
    await focused().locator('.backref').first().click();
    await document().locator('.text [data-note]:focus').waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps the answer to a question until it is asked for', async () => {
    const { page } = workbench();
    const question = document().locator('details.question').first();
    await question.locator('.answer').waitFor({ state: 'hidden' });
    await question.locator('summary').focus();
    await page.keyboard.press('Enter');
    await question.locator('.answer', { hasText: 'Industry Transition' }).waitFor();
  });

  it('leads to its group, to its neighbours and to related topics', async () => {
    const { reader } = workbench();
    const next = document().locator('.neighbours .forward');
    const title = (
      await next.locator('span').evaluate(element => element.lastChild?.textContent ?? '')
    ).trim();
    await next.click();
    await reader.shows(title);
    await document().locator('.neighbours .back').click();
    await reader.shows('What LeadIT is');
    await document().locator('.related a').first().click();
    await reader.shows('LeadIT 2.0');
    await document().locator('.crumbs a').last().click();
    await document().locator('.topics').first().waitFor();
    await reader.link('What LeadIT is').click();
    await reader.shows('What LeadIT is');
  });

  it('takes the size, the height of lines and the font of the Markdown preview', async () => {
    await setting({
      'markdown.preview.fontSize': 23,
      'markdown.preview.lineHeight': 2,
      'markdown.preview.fontFamily': 'Courier, monospace',
    });
    await textHas('fontSize', value => value === '23px');
    await textHas('lineHeight', value => value === '46px');
    await textHas('fontFamily', value => value.startsWith('Courier'));
    await setting({});
    await textHas('fontFamily', value => !value.startsWith('Courier'));
  });

  it('can be made larger and smaller', async () => {
    const usual = await textHas('fontSize', () => true);
    const is = (test: (size: number) => boolean) =>
      textHas('fontSize', value => test(Number.parseFloat(value) / Number.parseFloat(usual)));
    await workbench().run('LeadIT: Zoom In in Reader');
    await is(ratio => ratio > 1.05);
    await workbench().run('LeadIT: Reset Zoom of Reader');
    await is(ratio => ratio === 1);
    await workbench().run('LeadIT: Zoom Out in Reader');
    await is(ratio => ratio < 0.95);
    await workbench().run('LeadIT: Reset Zoom of Reader');
    await is(ratio => ratio === 1);
  });

  it('draws its charts in the colours of the theme', async () => {
    await openTopic(workbench(), 'Members of LeadIT, by date');
    const label = document().locator('.chart svg text').first();
    const inkIn = async (theme: string, kind: string) => {
      await setting({ 'workbench.colorTheme': theme });
      await document().locator(`body.${kind}`).waitFor();
      return label.evaluate(element => getComputedStyle(element).fill);
    };
    assert.notEqual(
      await inkIn('Default Dark Modern', 'vscode-dark'),
      await inkIn('Default Light Modern', 'vscode-light'),
    );
  });
});
