import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotator } from '../../src/core/matching/annotate';
import { MentionsIndex } from '../../src/core/writing/mentionsIndex';
import { memoryInUse, p99 } from './measure';
import type { Row } from './row';
import { builtInTerms, naturalText } from './texts';

const notes = 10_000;
const noteLength = 5000;
/** Files that are read at once. */
const lanes = 16;

/** The index of mentions over a folder of notes. Reading is from files that the system has in memory: the hard case. */
export async function mentionRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentions-'));
  try {
    const text = naturalText(8_000_000);
    const files = Array.from({ length: notes }, (_, i) => {
      const file = join(folder, `${i}.md`);
      const from = (i * 48_779) % (text.length - noteLength);
      writeFileSync(file, text.slice(from, from + noteLength));
      return file;
    });
    const annotator = new Annotator([{ glossary: 'built-in', terms: builtInTerms() }]);
    const build = async () => {
      const index = new MentionsIndex((text, language) => annotator.survey(text, language));
      await readAll(files, (file, read) => index.set(file, read, 'markdown'));
      return index;
    };
    // one after the other, so that what else the machine does falls on both
    let reading = Number.POSITIVE_INFINITY;
    let building = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 7; i++) {
      reading = Math.min(reading, await timed(() => readAll(files, () => {})));
      building = Math.min(building, await timed(build));
    }
    const before = memoryInUse();
    const index = await build();
    const memory = memoryInUse() - before;
    // flat, as texts come from files: a slice would be made flat in the time that is measured
    const changes = Array.from({ length: 1000 }, (_, i) => {
      const from = (i * 104_729) % (text.length - noteLength);
      return Buffer.from(text.slice(from, from + noteLength)).toString();
    });
    const fileAt = (i: number) => files[(i * 7919) % notes] ?? '';
    const changeAt = (i: number) => changes[i % changes.length] ?? '';
    const update = p99(i => index.set(fileAt(i), changeAt(i), 'markdown'), 2000);
    const places = p99(i => {
      const changed = changeAt(i);
      index.set(fileAt(i), changed, 'markdown');
      index.read(fileAt(i), changed, annotator.annotate(changed, 'markdown'));
    }, 2000);
    return [
      {
        group: 'mentions',
        name: 'first build, times reading the files alone',
        value: building / reading,
        unit: 'x',
        target: { is: 'at most', value: 2 },
        note: `${notes} notes of ${noteLength} characters, reading takes ${Math.round(reading)} ms`,
      },
      {
        group: 'mentions',
        name: 'update of one note, p99',
        value: update,
        unit: 'ms',
        target: { is: 'at most', value: 5 },
      },
      {
        group: 'mentions',
        name: 'update of one note with the places of all terms, p99',
        value: places,
        unit: 'ms',
      },
      { group: 'mentions', name: 'memory of the index', value: memory, unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads files as the extension does: some at once. */
async function readAll(files: readonly string[], take: (file: string, text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let next = 0;
  const lane = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      take(file, decoder.decode(await readFile(file)));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
