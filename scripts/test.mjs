// Installs what is missing, then checks everything. The last line is `N passed, N failed`.
//   --only NAME   one step: lint, types, build, unit, editor, web or browser; several may be given
//   --grep TEXT   of unit, editor, web and browser, only the tests with this in their title
//   --fuzz N      of unit, try properties on N times as many cases, and on others each time
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { browserSuite } from './testing/browserSuite.mjs';
import { build, lint, types } from './testing/checks.mjs';
import { hostSuite } from './testing/hostSuite.mjs';
import { runSteps } from './testing/runSteps.mjs';
import { unitSuite } from './testing/unitSuite.mjs';
import { chromium } from './tools/chromium.mjs';
import { vscode } from './tools/vscode.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      grep: { type: 'string' },
      fuzz: { type: 'string' },
    },
  });
  const fuzz = values.fuzz === undefined ? undefined : Number(values.fuzz);
  if (fuzz !== undefined && !(Number.isInteger(fuzz) && fuzz > 0))
    throw new Failure('--fuzz takes a whole number above 0: how many times the usual cases.');

  /** @type {import('./testing/runSteps.mjs').Step[]} */
  const steps = [
    { name: 'lint', title: 'Lint and format', run: lint },
    { name: 'types', title: 'Types', run: types },
    { name: 'build', title: 'Build, with the checks of the content', run: build },
    { name: 'unit', title: 'Unit tests', run: () => unitSuite(values.grep, fuzz) },
    {
      name: 'editor',
      title: 'Inside VS Code, Node host',
      run: () => hostSuite('node', values.grep),
      after: 'build',
    },
    {
      name: 'web',
      title: 'Inside VS Code, web worker',
      run: () => hostSuite('web', values.grep),
      after: 'build',
    },
    { name: 'browser', title: 'The workbench, driven', run: () => browserSuite(values.grep), after: 'build' },
  ];
  const wanted = values.only.length > 0 ? values.only : steps.map(({ name }) => name);
  const unknown = wanted.find(name => !steps.some(step => step.name === name));
  if (unknown)
    throw new Failure(`There is no step "${unknown}": ${steps.map(({ name }) => name).join(', ')}.`);
  const chosen = steps.filter(({ name }) => wanted.includes(name));
  const needed = steps.filter(
    step => chosen.includes(step) || chosen.some(({ after }) => after === step.name),
  );

  await ensureDependencies();
  if (needed.some(({ after }) => after)) {
    await vscode();
    await chromium();
  }
  return runSteps(needed);
});
