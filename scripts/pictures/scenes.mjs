/**
 * @typedef {import('../../test/browser/driver/workbench').Workbench} Workbench
 *
 * @typedef {object} Scene
 * @property {'dark' | 'light' | 'hc' | 'hc-light'} theme
 * @property {number} [width] Of the window; 1200 by default.
 * @property {number} [scale] Device pixels for a pixel; more than 1, the default, is for the readme.
 * @property {boolean} [pointer] Whether the picture shows what the pointer rests on; else it is out of the way.
 * @property {Readonly<Record<string, string>>} [files] To be there besides samples/: path to text.
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {(workbench: Workbench) => Promise<void>} arrange
 */

/** A topic with a chart. */
const members = 'Members of LeadIT, by date';

/** @param {Workbench} workbench @param {string} title */
async function openTopic(workbench, title) {
  await workbench.ask('LeadIT: Open Topic', title);
  await workbench.quickInput.accept(title);
  await workbench.reader.shows(title);
}

/** The cursor on a term of the first note, with the views beside it. @param {Workbench} workbench */
async function explained({ editor, explainView, sidebar }) {
  await editor.open('welcome.md');
  await sidebar.open('LeadIT');
  await editor.goTo(4, 12);
  await explainView.shows('UNFCCC');
  await sidebar.items('In This Note');
}

/** What each picture shows, by file name. @type {Readonly<Record<string, Scene>>} */
export const scenes = {
  hover: {
    theme: 'dark',
    scale: 1.5,
    pointer: true,
    arrange: async ({ editor }) => {
      await editor.open('welcome.md');
      await editor.hover('Loss and damage');
    },
  },
  reader: {
    theme: 'dark',
    scale: 1.5,
    arrange: async workbench => {
      await workbench.sidebar.open('LeadIT');
      await openTopic(workbench, members);
    },
  },
  'look-up': {
    theme: 'dark',
    scale: 1.5,
    arrange: async workbench => {
      await workbench.editor.open('welcome.md');
      await workbench.ask('LeadIT: Look Up Term', 'carbon border');
      await workbench.quickInput.rows('CBAM');
    },
  },
  sidebar: { theme: 'light', arrange: explained },
  chart: {
    theme: 'light',
    arrange: async workbench => {
      await openTopic(workbench, members);
      await workbench.reader.document.locator('.chart').scrollIntoViewIfNeeded();
    },
  },
  'sidebar-narrow': {
    theme: 'hc',
    arrange: async workbench => {
      await explained(workbench);
      await workbench.sidebar.resize(218);
    },
  },
  'pop-up': {
    theme: 'hc',
    arrange: async workbench => {
      await openTopic(workbench, members);
      await workbench.reader.document.locator('[data-term]').first().focus();
      await workbench.page.keyboard.press('Enter');
      await workbench.reader.document.locator('.leadit-pop-up:popover-open').waitFor();
    },
  },
  'reader-narrow': {
    theme: 'hc-light',
    width: 800,
    arrange: async workbench => {
      await openTopic(workbench, members);
      const { document } = workbench.reader;
      await document.locator('.question summary').first().click();
      await document.locator('.question[open] .answer').waitFor();
    },
  },
  mentions: {
    theme: 'light',
    arrange: async workbench => {
      await explained(workbench);
      await workbench.sidebar.fold('Topics', 'In This Note');
      await workbench.run('LeadIT: Find Mentions in Notes');
      await workbench.sidebar.expand('Mentions', 'briefing.md');
    },
  },
  checks: {
    theme: 'dark',
    files: {
      'draft.md': [
        '# What exporters ask',
        '',
        'Steel for Europe comes under the CBAM. Its certificates follow the price of the',
        'EU ETS, and a price already paid at home counts.',
        '',
      ].join('\n'),
    },
    settings: { 'leadit.checks.enabled': true, 'leadit.checks.severity': 'information' },
    arrange: async ({ editor, page }) => {
      await editor.open('draft.md');
      await page.locator('.squiggly-info').first().waitFor();
      await editor.goTo(3, 36);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  completion: {
    theme: 'light',
    files: { 'draft.md': '# Draft\n\n' },
    arrange: async ({ editor, page }) => {
      await editor.open('draft.md');
      await editor.goTo(3);
      await page.keyboard.type('Talks on carb');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    },
  },
  preview: {
    theme: 'light',
    arrange: async workbench => {
      await workbench.editor.open('welcome.md');
      await workbench.run('Markdown: Open Preview');
      await workbench.reader.document.locator('.leadit-term').nth(3).click();
      await workbench.reader.document.locator('.leadit-pop-up:popover-open').waitFor();
    },
  },
  glossary: {
    theme: 'dark',
    files: {
      'trade.glossary.yml': [
        'contexts:',
        '  - name: Trade',
        '    terms:',
        '      - name: cover note',
        '        definition: What goes with each consignment.',
        '      - nme: default value',
        '        definition: What counts where no measured value is given.',
        '',
      ].join('\n'),
    },
    arrange: async ({ editor, sidebar }) => {
      await editor.open('trade.glossary.yml');
      await sidebar.open('LeadIT');
      await sidebar.fold('Topics', 'In This Note', 'Explain');
      await sidebar.expand('Glossary', 'team');
      await (await sidebar.item('Glossary', 'trade')).waitFor();
    },
  },
};
