// Takes pictures from the real workbench with the packaged extension: those of the README, and others to be looked at.
//   --only NAMES   some of them, with commas between
//   --theme NAME   dark, light, hc or hc-light for all of them; by default each has its own
//   --out DIR      where to put them (media/pictures)
import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
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
import { scenes } from './pictures/scenes.mjs';
import { chromium } from './tools/chromium.mjs';
import { quietSettings, startServer } from './tools/server.mjs';

/** Less around what the pictures are about. */
const calm = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'outline.problems.enabled': false,
  'files.exclude': { '.vscode': true },
  'security.workspace.trust.enabled': false,
  // the theme is as it is asked for, whatever the system of who takes the pictures is set to
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(scenes).join(',') },
      theme: { type: 'string' },
      out: { type: 'string', default: path.join(paths.root, 'media/pictures') },
    },
  });
  const wanted = values.only.split(',');
  const unknown = wanted.find(name => !Object.hasOwn(scenes, name));
  if (unknown !== undefined)
    throw new Failure(`There is no picture "${unknown}": ${Object.keys(scenes).join(', ')}.`);
  if (values.theme !== undefined && !Object.hasOwn(themes, values.theme)) {
    throw new Failure(`There is no theme "${values.theme}": ${Object.keys(themes).join(', ')}.`);
  }
  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });

  await ensureDependencies();
  const { vsix } = await packageOnce();
  const program = await chromium();
  const { launchBrowser, Workbench } = await loadDriver();
  await withRun(async home => {
    const server = await startServer({ home, settings: { ...quietSettings, ...calm }, vsix });
    const browser = await launchBrowser(program);
    try {
      for (const name of wanted) {
        const scene = scenes[name];
        if (scene === undefined) continue;
        const folder = path.join(home, name, 'notes');
        await cp(paths.samples, folder, { recursive: true });
        const settings = { ...scene.settings, 'workbench.colorTheme': themes[values.theme ?? scene.theme] };
        await mkdir(path.join(folder, '.vscode'));
        await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
        for (const [file, text] of Object.entries(scene.files ?? {}))
          await writeFile(path.join(folder, file), text);
        const workbench = await Workbench.open({
          browser,
          origin: server.origin,
          folder,
          width: scene.width ?? 1200,
          height: 760,
          scale: scene.scale ?? 1,
        });
        const file = path.join(out, `${name}.png`);
        await workbench.settled();
        await scene.arrange(workbench);
        await workbench.page.locator('.notification-toast').waitFor({ state: 'hidden' });
        if (!scene.pointer) await workbench.editor.leave();
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
