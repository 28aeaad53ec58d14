import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A file of `src/` with what it imports: paths inside `src/`, or the names of packages. */
interface Module {
  readonly file: string;
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))
  .map(file => {
    const source = readFileSync(join('src', file), 'utf8');
    const found = source.matchAll(
      /^(?:import|export)\b[^'=]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    );
    const targets = [...found].map(match => match[1] ?? match[2] ?? match[3] ?? '');
    return {
      file,
      imports: targets.map(target =>
        target.startsWith('.') ? posix.join(dirname(file).replaceAll('\\', '/'), target) : target,
      ),
    };
  });

/** Packages that the pure core may use: each runs in a web worker. */
const corePackages = ['yaml', 'markdown-it', 'minisearch', '@lezer/common', '@lezer/markdown', 'ignore'];
/**
 * The program alone speaks the Model Context Protocol, whose transport is Node's standard streams, and writes reports
 * for continuous integration; of `sarif` there are only types.
 */
const programPackages = /^(@modelcontextprotocol\/sdk\/|zod$|sarif$)/;
/** What a webview and the extension say to each other: types, and nothing that thinks. One for each webview. */
const protocols = new Set(['core/reading/protocol', 'core/reading/explainProtocol']);
/** Rooms of the host that know nothing of each other. */
const features = [
  'sidebar',
  'reader',
  'preview',
  'editor',
  'commands',
  'explain',
  'checks',
  'assistant',
  'mentions',
];

/** Says what is wrong with an import, or nothing when it is allowed (design section 3). */
function fault(file: string, target: string): string | undefined {
  const [zone, room] = file.split('/');
  const [targetZone, targetRoom] = target.split('/');
  const inside = existing.has(target);
  if (zone === 'core') {
    if (inside) return targetZone === 'core' ? undefined : 'the core imports only the core';
    return corePackages.includes(target) ? undefined : 'the core knows no editor, no Node, no DOM';
  }
  if (zone === 'webview') {
    return targetZone === 'webview' || protocols.has(target)
      ? undefined
      : 'the webview shares nothing but the protocols';
  }
  if (zone === 'cli') {
    if (inside) return ['core', 'cli'].includes(targetZone ?? '') ? undefined : 'the program knows no editor';
    const own = target.startsWith('node:') || programPackages.test(target);
    return own ? undefined : 'packages belong behind the core';
  }
  if (!inside)
    return target === 'vscode' ? undefined : 'the host uses the editor, packages belong behind the core';
  if (targetZone === 'core') return undefined;
  if (targetZone !== 'host') return 'the host imports the core and itself';
  const other = features.includes(targetRoom ?? '') && targetRoom !== room;
  const root = file === 'host/extension.ts' || file === 'host/deps.ts';
  if (other && !root) return 'a feature does not know another one; they share stores';
  return room === 'stores' && targetRoom !== 'stores' && targetRoom !== 'commandIds'
    ? 'a store knows no feature'
    : undefined;
}

const existing = new Set(modules.map(({ file }) => file.replace(/\.ts$/, '')));

describe('The house', () => {
  it('has files to look at', () => assert.ok(modules.length > 50));

  it('has no import against the arrows', () => {
    const faults = modules.flatMap(({ file, imports }) =>
      imports.flatMap(target => {
        const found = fault(file, target);
        return found ? [`src/${file} imports ${target}: ${found}`] : [];
      }),
    );
    assert.deepEqual(faults, []);
  });

  it('would notice each kind of wrong arrow', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['core/matching/scan.ts', 'vscode'],
      ['core/matching/scan.ts', 'node:fs'],
      ['core/matching/scan.ts', 'host/commandIds'],
      ['webview/reader.ts', 'core/reading/renderPage'],
      ['webview/reader.ts', 'vscode'],
      ['cli/cli.ts', 'host/commandIds'],
      ['cli/cli.ts', 'minisearch'],
      ['host/extension.ts', 'node:path'],
      ['host/editor/registerHover.ts', 'host/sidebar/registerTopicsView'],
      ['host/stores/referenceStore.ts', 'host/commands/showFinder'],
      ['host/editor/registerHover.ts', 'webview/reader'],
    ];
    for (const [file, target] of wrong) assert.ok(fault(file, target), `${file} -> ${target}`);
  });

  it('has no circle of imports', () => {
    const graph = new Map(modules.map(({ file, imports }) => [file.replace(/\.ts$/, ''), imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of graph.get(file) ?? []) if (existing.has(target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('keeps its files small', () => {
    const large = modules
      .map(({ file }) => ({ file, lines: readFileSync(join('src', file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    assert.deepEqual(large, []);
  });
});
