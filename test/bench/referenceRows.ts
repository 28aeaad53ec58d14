import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readReference } from '../../src/core/reference/readReference';
import { best } from './measure';
import type { Row } from './row';

/** The file that ships: how large it is, and how long the first look at the reference waits for it. */
export function referenceRows(): readonly Row[] {
  const bytes = readFileSync('dist/reference.json');
  const json = bytes.toString('utf8');
  const start = performance.now();
  const read = readReference(json);
  const first = performance.now() - start;
  if ('problem' in read) throw new Error(`${read.problem} Run "npm run build" first.`);
  const parse = best(() => JSON.parse(json), 30);
  const ours = best(() => readReference(json), 30);
  return [
    {
      group: 'reference',
      name: 'compressed',
      value: gzipSync(bytes, { level: 9 }).length / 1000,
      unit: 'KB',
      target: { is: 'at most', value: 400 },
    },
    {
      group: 'reference',
      name: 'read, times JSON.parse of the same bytes',
      value: ours / parse,
      unit: 'x',
      target: { is: 'at most', value: 2 },
    },
    {
      group: 'reference',
      name: 'read',
      value: ours,
      unit: 'ms',
      target: { is: 'at most', value: 16 },
    },
    { group: 'reference', name: 'read for the first time, not yet compiled', value: first, unit: 'ms' },
  ];
}
