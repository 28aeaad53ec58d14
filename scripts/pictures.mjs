// Takes the pictures of the README from the real workbench with the packaged extension.
//   --theme NAME   dark (the default), light, hc or hc-light
//   --out DIR      where to put them (media/pictures)
import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { loadDriver } from './lib/driver.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { packageOnce } from './lib/packageOnce.mjs';
import { paths } from './lib/paths.mjs';
import { themes } from './lib/themes.mjs';
import { withRun } from './lib/withRun.mjs';
import { chromium } from './tools/chromium.mjs';
import { quietSettings, startServer } from './tools/server.mjs';

/** @typedef {import('../test/browser/driver/workbench').Workbench} Workbench */

/** What each picture shows, by file name. @type {Readonly<Record<string, (workbench: Workbench) => Promise<void>>>} */
const pictures = {
  hover: async ({ editor }) => {
    await editor.open('welcome.md');
    await editor.hover('Loss and damage');
  },
  reader: async ({ reader, sidebar }) => {
    await sidebar.open('LeadIT');
    await sidebar.expand('Topics', 'LeadIT');
    await sidebar.click('Topics', 'Members of LeadIT, by date');
    await reader.shows('Members of LeadIT, by date');
  },
  'look-up': async workbench => {
    await workbench.editor.open('welcome.md');
    await workbench.ask('LeadIT: Look Up Term', 'carbon border');
    await workbench.quickInput.rows('CBAM');
  },
};

/** Less around what the pictures are about. */
const calm = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'outline.problems.enabled': false,
  'security.workspace.trust.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

await main(async () => {
  const { values } = parseArgs({
    options: {
      theme: { type: 'string', default: 'dark' },
      out: { type: 'string', default: path.join(paths.root, 'media/pictures') },
    },
  });
  const theme = themes[values.theme];
  if (!theme) throw new Failure(`There is no theme "${values.theme}": ${Object.keys(themes).join(', ')}.`);
  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });

  await ensureDependencies();
  const { vsix } = await packageOnce();
  const program = await chromium();
  const { launchBrowser, Workbench } = await loadDriver();
  await withRun(async home => {
    const folder = path.join(home, 'notes');
    await cp(paths.samples, folder, { recursive: true });
    const settings = { ...quietSettings, ...calm, 'workbench.colorTheme': theme };
    const server = await startServer({ home, settings, vsix });
    const browser = await launchBrowser(program);
    try {
      for (const [name, arrange] of Object.entries(pictures)) {
        const { origin } = server;
        const workbench = await Workbench.open({
          browser,
          origin,
          folder,
          width: 1200,
          height: 760,
          scale: 1.5,
        });
        const file = path.join(out, `${name}.png`);
        await workbench.settled();
        await arrange(workbench);
        await workbench.screenshot(file);
        await workbench.close();
        console.log(
          `${path.relative(process.cwd(), file)}: ${Math.round((await stat(file)).size / 1024)} KB`,
        );
      }
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
