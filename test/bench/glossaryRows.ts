import { LineCounter, parseDocument } from 'yaml';
import { addTerm } from '../../src/core/glossary/addTerm';
import { readGlossary } from '../../src/core/glossary/readGlossary';
import { FormIndex } from '../../src/core/matching/formIndex';
import { LookupIndex } from '../../src/core/search/lookupIndex';
import { best, memoryInUse, p99 } from './measure';
import type { Row } from './row';
import { builtInTerms, generatedNames, termsOf } from './texts';

/** Glossaries of a team, and look-ups in the built-in one. */
export function glossaryRows(): readonly Row[] {
  // first, while nothing else is about to be collected
  const heap = heapOf100000Names();
  const heapOfFiles = heapOf100Files();
  const names = generatedNames(100_000);
  const yaml = yamlOf(names.slice(0, 10_000));
  // the parser in its quickest setting, which is the one that we use
  const settings = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const alone = best(() => parseDocument(yaml, { ...settings, lineCounter: new LineCounter() }), 3);
  const ours = best(() => readGlossary('team.glossary.yml', yaml), 3);
  const files = Array.from({ length: 100 }, (_, i) => yamlOf(names.slice(i * 1000, (i + 1) * 1000)));
  // file by file, so that both are measured under the same load of the machine
  const each = files.map(text => [
    best(() => parseDocument(text, { ...settings, lineCounter: new LineCounter() }), 3),
    best(() => readGlossary('team.glossary.yml', text), 3),
  ]);
  const sum = (column: number) => each.reduce((total, row) => total + (row[column] ?? 0), 0);
  const lookup = new LookupIndex(builtInTerms(), []);
  const queries = ['unfcc', 'carbon bord', 'cop 2', 'n', 'grene stele', 'paris agree'];
  return [
    {
      group: 'glossary',
      name: 'a team glossary of 10,000 terms, times the YAML parser alone',
      value: ours / alone,
      unit: 'x',
      target: { is: 'at most', value: 1.5 },
    },
    {
      group: 'glossary',
      name: '100 files of 1,000 terms, times the YAML parser alone',
      value: sum(1) / sum(0),
      unit: 'x',
      target: { is: 'at most', value: 1.5 },
    },
    {
      group: 'glossary',
      name: 'a changed file of 1,000 terms, read and put in an index of 100 such files',
      value: changeOfOneFile(files),
      unit: 'ms',
      target: { is: 'at most', value: 200 },
    },
    {
      group: 'glossary',
      name: 'a term added to a file of 1,000 terms',
      value: best(() => addTerm(files[0] ?? '', { name: 'one more' })),
      unit: 'ms',
      target: { is: 'at most', value: 200 },
    },
    {
      group: 'glossary',
      name: 'heap that 100,000 names take',
      value: heap,
      unit: 'MB',
      target: { is: 'at most', value: 60 },
    },
    {
      group: 'glossary',
      name: 'heap that they take as 100 files, with all that is written of their 50,000 terms',
      value: heapOfFiles,
      unit: 'MB',
    },
    {
      group: 'glossary',
      name: 'a changed file of 1,000 terms among 100 such files, until a note can be read',
      value: changeAmongMany(),
      unit: 'ms',
    },
    {
      group: 'look-up',
      name: 'a keystroke in the palette, p99',
      value: p99(i => lookup.find(queries[i % queries.length] ?? ''), 600),
      unit: 'ms',
      target: { is: 'at most', value: 20 },
    },
  ];
}

function yamlOf(names: readonly string[]): string {
  const terms = names.map(
    name =>
      `      - name: ${name}\n        definition: What we mean by ${name} in our notes.\n        aliases: [the ${name}]\n`,
  );
  return `contexts:\n  - name: Team\n    terms:\n${terms.join('')}`;
}

/** Milliseconds until what is written in one file is what a hover would say, but for the wait of the watcher. */
function changeOfOneFile(files: readonly string[]): number {
  const index = new FormIndex(
    files.map((text, i) => ({
      glossary: String(i),
      terms: readGlossary('a.glossary.yml', text).glossary.terms,
    })),
  );
  return best(() => index.set('50', readGlossary('a.glossary.yml', files[50] ?? '').glossary.terms), 5);
}

function heapOf100000Names(): number {
  const terms = termsOf(generatedNames(100_000));
  const before = memoryInUse();
  const index = new FormIndex([{ glossary: 'g', terms }]);
  const after = memoryInUse();
  // the index is still in use here, so it is counted
  if (!index.glossaries.includes('g')) throw new Error('Names were lost');
  return after - before;
}

function heapOf100Files(): number {
  const names = generatedNames(100_000);
  const read = (i: number) => {
    const own = names.slice(i * 1000, (i + 1) * 1000);
    const terms = own
      .slice(0, 500)
      .map(
        (name, at) =>
          `      - name: ${name}\n        definition: What we mean by ${name} in our notes.\n        aliases: [${own[at + 500]}]\n`,
      );
    const bytes = new TextEncoder().encode(`contexts:\n  - name: Team\n    terms:\n${terms.join('')}`);
    return readGlossary(`${i}.glossary.yml`, bytes).glossary;
  };
  read(0);
  const before = memoryInUse();
  const glossaries = Array.from({ length: 100 }, (_, i) => read(i));
  const index = new FormIndex(glossaries.map(({ file, terms }) => ({ glossary: file, terms })));
  const after = memoryInUse();
  // both are still in use here, so they are counted
  if (index.glossaries.length !== glossaries.length) throw new Error('Glossaries were lost');
  return after - before;
}

function changeAmongMany(): number {
  const names = generatedNames(100_000);
  const fileOf = (i: number) => termsOf(names.slice(i * 1000, (i + 1) * 1000));
  const index = new FormIndex(
    Array.from({ length: 100 }, (_, i) => ({ glossary: `${i}`, terms: fileOf(i) })),
  );
  const states = [fileOf(51), fileOf(50)];
  return best(() => {
    index.set('50', states[index.version % 2] ?? []);
    return index.view().filters;
  }, 20);
}
