// Lint and types alone: what to run before a commit.
import { ensureDependencies } from './lib/dependencies.mjs';
import { main } from './lib/main.mjs';
import { lint, types } from './testing/checks.mjs';
import { runSteps } from './testing/runSteps.mjs';

await main(async () => {
  await ensureDependencies();
  return runSteps([
    { name: 'lint', title: 'Lint and format', run: lint },
    { name: 'types', title: 'Types', run: types },
  ]);
});
