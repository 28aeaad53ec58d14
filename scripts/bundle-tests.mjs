// Bundles the tests without running them: for the debugger, see .vscode/launch.json.
import { buildExtension } from './lib/buildExtension.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { bundleHostSuite } from './testing/bundleHostSuite.mjs';
import { bundleTests } from './testing/bundleTests.mjs';

await main(async () => {
  await ensureDependencies();
  const { code, output } = await buildExtension();
  if (code !== 0) throw new Failure(output);
  await bundleTests('unit');
  await bundleHostSuite();
});
