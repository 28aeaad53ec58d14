// A developer's look at the built extension: opens the real workbench without a window and takes a picture.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { loadDriver } from './lib/driver.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { paths } from './lib/paths.mjs';
import { themes } from './lib/themes.mjs';
import { withRun } from './lib/withRun.mjs';
import { chromium } from './tools/chromium.mjs';
import { quietSettings, startServer } from './tools/server.mjs';

const usage = `node scripts/look.mjs [options]
  --file PATH       file of the folder to open in the editor
  --hover TEXT      rest the mouse on this text of the file
  --command TITLE   run a command by its title, for example "LeadIT: Look Up Term"
  --type TEXT       type into the quick input that the command opened
  --steps FILE      module whose default export is async (workbench) => {}
  --folder DIR      folder to open (samples)
  --extension DIR   extension to load (this one)
  --language TAG    language to show the extension in: sv, hi (en)
  --theme NAME      ${Object.keys(themes).join(', ')} (dark)
  --size WxH        window size (1200x760)
  --scale N         device pixels per pixel (1)
  --out FILE        picture to write (.build/look.png)`;

await main(async () => {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      hover: { type: 'string' },
      command: { type: 'string' },
      type: { type: 'string' },
      steps: { type: 'string' },
      folder: { type: 'string', default: paths.samples },
      extension: { type: 'string', default: paths.root },
      language: { type: 'string', default: 'en' },
      theme: { type: 'string', default: 'dark' },
      size: { type: 'string', default: '1200x760' },
      scale: { type: 'string', default: '1' },
      out: { type: 'string', default: path.join(paths.build, 'look.png') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(usage);
  const theme = themes[values.theme];
  if (!theme) throw new Failure(`Unknown theme ${values.theme}.\n${usage}`);
  const [width, height] = values.size.split('x').map(Number);

  await ensureDependencies();
  const program = await chromium();
  const { launchBrowser, Workbench } = await loadDriver();
  await withRun(async home => {
    const server = await startServer({
      home,
      settings: {
        ...quietSettings,
        'security.workspace.trust.enabled': false,
        'workbench.colorTheme': theme,
      },
      testDriver: true,
    });
    const browser = await launchBrowser(program);
    try {
      const workbench = await Workbench.open({
        browser,
        origin: server.origin,
        folder: path.resolve(values.folder),
        extension: path.resolve(values.extension),
        language: values.language,
        width: width ?? 1200,
        height: height ?? 760,
        scale: Number(values.scale),
      });
      try {
        if (values.file) await workbench.editor.open(values.file);
        if (values.hover) console.log(await workbench.editor.hover(values.hover));
        if (values.command) await workbench.run(values.command);
        if (values.type) {
          await workbench.quickInput.shown();
          await workbench.quickInput.type(values.type);
          console.log((await workbench.quickInput.rows()).join('\n'));
        }
        if (values.steps)
          await (await import(pathToFileURL(path.resolve(values.steps)).href)).default(workbench);
      } finally {
        await workbench.screenshot(path.resolve(values.out));
        console.log(`Picture: ${values.out}`);
      }
    } finally {
      await browser.close();
      await server.stop();
    }
  });
});
