import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDriver } from '../lib/driver.mjs';
import { packageOnce } from '../lib/packageOnce.mjs';
import { paths } from '../lib/paths.mjs';
import { withRun } from '../lib/withRun.mjs';
import { chromium } from '../tools/chromium.mjs';
import { quietSettings, startServer } from '../tools/server.mjs';
import { paintTimes } from './paintTimes.mjs';

/** Topics of one group; the first is only there to warm both up. */
const topics = [
  'leadit',
  ...['leadit-launch', 'leadit-phases', 'leadit-2-0', 'leadit-three-areas', 'mission-statement'],
  ...['leadit-governance', 'leadit-summits', 'leadit-cop28', 'leadit-since-2024', 'india-sweden-partnership'],
  ...['itp-projects', 'leadit-look-alikes', 'leadit-unknowns'],
];

const settings = {
  ...quietSettings,
  'security.workspace.trust.enabled': false,
  // a click in the list of files then opens the preview
  'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' },
  // the preview does nothing for us; the reader marks terms all the same
  'leadit.marks': 'off',
};

/**
 * How long it takes from a click to painted text: on a topic in the tree, and on a file with the same text, which opens
 * in the Markdown preview of VS Code. In the driven workbench with the packaged extension, by turns.
 *
 * @returns {Promise<readonly import('../../test/bench/row').Row[]>}
 */
export async function readingRows() {
  const { vsix } = await packageOnce();
  const program = await chromium();
  const { launchBrowser, Workbench } = await loadDriver();
  return withRun(async home => {
    const folder = path.join(home, 'notes');
    await mkdir(folder);
    const titles = await Promise.all(topics.map(id => writeNote(id, folder)));
    const server = await startServer({ home, settings, vsix, testDriver: true });
    const browser = await launchBrowser(program);
    try {
      /** @type {import('./paintTimes.mjs').Paints | undefined} */
      let paints;
      const workbench = await Workbench.open({
        browser,
        origin: server.origin,
        folder,
        height: 1400,
        prepare: async page => {
          paints = await paintTimes(page);
        },
      });
      if (!paints) throw new Error('The page was not prepared');
      return rowsOf(await measure(workbench, paints, titles));
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

/**
 * Writes what a topic says as a note.
 *
 * @param {string} id
 * @param {string} folder
 * @returns {Promise<string>} The topic's title.
 */
async function writeNote(id, folder) {
  const text = await readFile(path.join(paths.root, 'content/topics/leadit', `${id}.md`), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const title = /^title: (.*)$/m.exec(head)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  await writeFile(path.join(folder, `${id}.md`), `# ${title}\n\n${body}`);
  return title;
}

/**
 * @param {import('../../test/browser/driver/workbench').Workbench} workbench
 * @param {import('./paintTimes.mjs').Paints} paints
 * @param {readonly string[]} titles
 */
async function measure({ page, sidebar }, paints, titles) {
  /** @type {Record<'visible' | 'hidden' | 'preview', number[]>} */
  const taken = { visible: [], hidden: [], preview: [] };
  await sidebar.open('LeadIT');
  for (const view of ['Glossary', 'In This Note', 'Explain', 'Mentions']) await sidebar.collapse(view);
  await sidebar.expand('Topics', 'LeadIT');
  /** @param {import('playwright-core').Locator} row @param {string} heading */
  const open = async (row, heading) => {
    await row.waitFor();
    const before = await page.evaluate(() => performance.timeOrigin + performance.now());
    await row.click();
    return (await paints.shown(heading, before)) - (await paints.clicked());
  };
  for (const [index, title] of titles.entries()) {
    const next = titles[(index + 1) % titles.length] ?? '';
    await sidebar.open('Explorer');
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: `${topics[index]}.md` });
    const preview = await open(file, title);
    await sidebar.open('LeadIT');
    const hidden = await open(await sidebar.item('Topics', title), title);
    const visible = await open(await sidebar.item('Topics', next), next);
    if (index === 0) continue;
    taken.preview.push(preview);
    taken.hidden.push(hidden);
    taken.visible.push(visible);
  }
  return taken;
}

/** @param {Record<'visible' | 'hidden' | 'preview', readonly number[]>} taken */
function rowsOf({ visible, hidden, preview }) {
  const group = `from a click to painted text, median of ${preview.length}`;
  const unit = /** @type {const} */ ('ms');
  return [
    {
      group,
      name: 'a topic, times the built-in Markdown preview of the same text',
      value: median(visible) / median(preview),
      unit: /** @type {const} */ ('x'),
      target: /** @type {const} */ ({ is: 'at most', value: 0.5 }),
    },
    { group, name: 'a topic in the reader', value: median(visible), unit },
    { group, name: 'a topic, when the reader is behind another tab', value: median(hidden), unit },
    { group, name: 'the built-in Markdown preview', value: median(preview), unit },
  ];
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
