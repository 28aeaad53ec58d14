// Builds the extension, installs it into a VS Code and opens samples/.
//   --port N     port to serve at, where VS Code is served (8137, or a free one)
//   --npm-code   use the VS Code that npm brings even if there is another one
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { freePort } from './lib/freePort.mjs';
import { main } from './lib/main.mjs';
import { packageOnce } from './lib/packageOnce.mjs';
import { paths } from './lib/paths.mjs';
import { progress } from './lib/progress.mjs';
import { openDesktop } from './tools/desktop.mjs';
import { quietSettings, startServer } from './tools/server.mjs';
import { vscode } from './tools/vscode.mjs';

const preferredPort = 8137;

await main(async () => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'npm-code': { type: 'boolean', default: false } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Failure(`--port wants a number from 1 to 65535, not "${values.port}".`);
  }

  await ensureDependencies();
  const { vsix, hash } = await packageOnce();
  if (port === undefined && !values['npm-code'] && (await openDesktop(vsix, paths.samples))) return;

  await vscode();
  const free = await freePort(port ?? preferredPort);
  if (port !== undefined && free !== port)
    throw new Failure(`Port ${port} is in use: choose another with --port.`);
  const installed = path.join(paths.start, 'installed');
  const fresh = (await readFile(installed, 'utf8').catch(() => '')) === hash;
  const server = await progress(
    fresh ? 'Starting VS Code' : 'Installing it into VS Code, and starting that',
    async () =>
      startServer({
        home: paths.start,
        port: free,
        settings: quietSettings,
        keepSettings: true,
        ...(fresh ? {} : { vsix }),
      }),
  );
  await writeFile(installed, hash);

  const folder = encodeURI(paths.samples.replaceAll(path.sep, '/'));
  console.log(`\nLeadIT Companion runs in VS Code at\n\n  ${server.origin}/?folder=${folder}\n`);
  console.log('Open the address in a browser, then rest the mouse on a term. Ctrl+C stops it.');
  await server.exit;
  throw new Failure(`VS Code's server has ended:\n${server.output()}`);
}, 0);
