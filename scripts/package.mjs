// Builds the extension and packages it as a .vsix, to be installed with "Extensions: Install from VSIX…".
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from './lib/buildExtension.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { packageExtension } from './lib/packageExtension.mjs';
import { paths } from './lib/paths.mjs';
import { progress } from './lib/progress.mjs';

await main(async () => {
  await ensureDependencies();
  await progress('Building the extension', async () => {
    const { code, output } = await buildExtension();
    if (code !== 0) throw new Failure(output);
  });
  const file = await progress('Packaging it', () => packageExtension());
  const { size } = await stat(file);
  console.log(`${path.relative(paths.root, file)}: ${Math.round(size / 1024)} KB`);
});
