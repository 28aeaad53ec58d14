import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute paths that the scripts share. Everything under `.build` and `.vscode-test` may be deleted at any time. */
export const paths = {
  root,
  nodeModules: path.join(root, 'node_modules'),
  samples: path.join(root, 'samples'),
  dist: path.join(root, 'dist'),
  /** Bundles of the tests and of the driver, and notes about what was built from what. */
  build: path.join(root, '.build'),
  /** VS Code, Node and Chromium, installed once. */
  tools: path.join(root, '.vscode-test/tools'),
  /** One folder for each test run, removed after it. */
  runs: path.join(root, '.vscode-test/runs'),
  /** Server data that `npm start` keeps from one start to the next. */
  start: path.join(root, '.vscode-test/start'),
};
