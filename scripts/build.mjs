// Compiles content/ into dist/reference.json and bundles src/ into dist/.
//   node scripts/build.mjs             all
//   node scripts/build.mjs --content   check and compile the content only, and say how hard it is to read
//   node scripts/build.mjs --watch     bundle again at each change
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { licenseNotices } from './lib/licenseNotices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  legalComments: 'none',
};

/** Parts of libraries that we have no use for, a fortieth of the bundle. */
const unused = {
  'linkify-it': './scripts/unused/linkify-it.mjs',
  '@lezer/highlight': './scripts/unused/lezer-highlight.mjs',
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    // One bundle for Node and for the web worker: the host uses the API of neither.
    entryPoints: ['src/host/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    alias: unused,
  },
  {
    entryPoints: ['src/webview/reader.ts'],
    outfile: 'dist/webview/reader.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: ['src/webview/explain.ts'],
    outfile: 'dist/webview/explain.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    // The editor's own Markdown preview loads it.
    entryPoints: ['src/webview/preview.ts'],
    outfile: 'dist/webview/preview.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    entryPoints: ['src/cli/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    define: { programVersion: JSON.stringify(version) },
  },
];

const flags = new Set(process.argv.slice(2));
process.chdir(root);
if (!(await compileContent())) process.exit(1);
if (!flags.has('--content')) await bundle();

/** @returns {Promise<boolean>} Whether the content is free of problems. */
async function compileContent() {
  const entry = join(root, '.build', 'compile.mjs');
  await esbuild.build({
    ...common,
    minify: false,
    entryPoints: ['src/core/reference/compile.ts'],
    outfile: entry,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const core = await import(`${pathToFileURL(entry)}?${Date.now()}`);
  const files = (await readdir(join(root, 'content'), { recursive: true }))
    .map(file => file.replaceAll('\\', '/'))
    .sort();
  /** @param {string} file */
  const load = async file => ({
    path: `content/${file}`,
    text: await readFile(join(root, 'content', file), 'utf8'),
  });
  const { reference, problems } = core.compileReference(
    {
      sources: await load('sources.yml'),
      groups: await load('groups.yml'),
      acronyms: await load('acronyms.txt'),
      topics: await Promise.all(files.filter(file => /^topics\/.+\.md$/.test(file)).map(load)),
      glossaries: await Promise.all(files.filter(file => file.endsWith('.glossary.yml')).map(load)),
    },
    new Date().toISOString().slice(0, 10),
  );
  for (const problem of problems) console.error(core.formatProblem(problem));
  if (problems.length > 0) {
    console.error(
      `\nThe content has ${problems.length} problem${problems.length === 1 ? '' : 's'}; nothing was built.`,
    );
    return false;
  }
  const forms = await libraryForms(reference.sources);
  const complete = {
    ...reference,
    topics: await withDrawings(reference.topics, core.chartSpecs),
    citationForms: core.packCitationForms(reference.sources, forms),
  };
  const json = core.packReference(complete);
  if (!isDeepStrictEqual(core.readReference(json), { reference: complete })) {
    console.error('The reference is not the same when it is read back; nothing was built.');
    return false;
  }
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'reference.json'), json);
  const charts = reference.topics.flatMap((/** @type {DrawnTopic} */ topic) => topic.charts).length;
  const names = reference.terms.reduce(
    (/** @type {number} */ sum, /** @type {{names: unknown[]}} */ term) => sum + term.names.length,
    0,
  );
  console.log(
    `content: ${reference.topics.length} topics with ${charts} charts, ${reference.terms.length} terms with ${names} names, ` +
      `${reference.sources.length} sources, ${kilobytes(Buffer.byteLength(json))}, ` +
      `${kilobytes(gzipSync(json, { level: 9 }).length)} compressed`,
  );
  if (flags.has('--content')) printReadability(core.readability(reference.topics));
  return true;
}

/** @param {import('../src/core/reference/readability.ts').Readability} figures */
function printReadability({ wordsPerSentence, longestPage, hardest }) {
  console.log(
    `readability: ${wordsPerSentence.toFixed(1)} words a sentence; the longest page is ${longestPage?.page} ` +
      `with ${longestPage?.words} words; the longest sentences on average are in`,
  );
  for (const { page, wordsPerSentence: average, longest } of hardest) {
    console.log(`  ${page}: ${average.toFixed(1)} words, at most ${longest.words} ("${longest.start} …")`);
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} KB`;
}

/**
 * The bibliographic forms of sources, made by a library that only the build needs.
 *
 * @param {readonly object[]} sources
 * @returns {Promise<readonly object[]>} In the order of the sources.
 */
async function libraryForms(sources) {
  const library = await contentTool('libraryForms');
  return sources.map(library.libraryForms);
}

/**
 * A module of scripts/content, which only the build needs.
 *
 * @param {string} name
 */
async function contentTool(name) {
  const outfile = join(root, '.build', `${name}.mjs`);
  await esbuild.build({
    ...common,
    minify: false,
    entryPoints: [`scripts/content/${name}.ts`],
    outfile,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

/**
 * Draws the charts of topics.
 *
 * @typedef {{ id: string }} DrawnChart
 * @typedef {{ id: string, charts: readonly DrawnChart[] }} DrawnTopic
 * @param {readonly DrawnTopic[]} topics
 * @param {(chart: DrawnChart) => { wide: object, narrow: object }} specsOf
 * @returns {Promise<readonly DrawnTopic[]>}
 */
async function withDrawings(topics, specsOf) {
  if (topics.every(topic => topic.charts.length === 0)) return topics;
  const { drawChart } = await contentTool('drawChart');
  /** @param {DrawnChart} chart */
  const draw = async chart => {
    const { wide, narrow } = specsOf(chart);
    return {
      ...chart,
      svg: { wide: await drawChart(wide, 'wide'), narrow: await drawChart(narrow, 'narrow') },
    };
  };
  return Promise.all(
    topics.map(async topic => ({ ...topic, charts: await Promise.all(topic.charts.map(draw)) })),
  );
}

async function bundle() {
  if (flags.has('--watch')) {
    for (const options of bundles)
      await (await esbuild.context({ ...common, ...options, minify: false, logLevel: 'info' })).watch();
    return;
  }
  const results = await Promise.all(
    bundles.map(options => esbuild.build({ ...common, ...options, metafile: true })),
  );
  for (const result of results) {
    for (const [file, { bytes }] of Object.entries(result.metafile.outputs)) {
      if (!file.endsWith('.map')) console.log(`${relative(root, file)}: ${Math.round(bytes / 1024)} KB`);
    }
  }
  const inPackage = results.filter((_, index) => bundles[index]?.platform === 'browser');
  await writeFile(
    join(dist, 'licenses.txt'),
    await licenseNotices(inPackage.map(({ metafile }) => metafile)),
  );
}
