import { LineCounter, parseDocument } from 'yaml';
import { parseGlossary } from '../../src/core/glossary/parseGlossary';
import { FormIndex } from '../../src/core/matching/formIndex';
import { LookupIndex } from '../../src/core/search/lookupIndex';
import { best, p99 } from './measure';
import type { Row } from './row';
import { builtInTerms, generatedNames, termsOf } from './texts';

/** Glossaries of a team, and look-ups in the built-in one. */
export function glossaryRows(): readonly Row[] {
  const yaml = `contexts:\n  - name: Team\n    terms:\n${generatedNames(10_000)
    .map(
      name =>
        `      - name: ${name}\n        definition: What we mean by ${name} in our notes.\n        aliases: [the ${name}]\n`,
    )
    .join('')}`;
  const alone = best(() => parseDocument(yaml, { lineCounter: new LineCounter() }), 3);
  const ours = best(() => parseGlossary('team.glossary.yml', yaml), 3);
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
      name: 'heap that 100,000 names take',
      value: heapOf100000Names(),
      unit: 'MB',
      target: { is: 'at most', value: 60 },
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

function heapOf100000Names(): number {
  const terms = termsOf(generatedNames(100_000));
  const collect = globalThis.gc;
  if (!collect) throw new Error('Run with --expose-gc');
  collect();
  const before = process.memoryUsage();
  const index = new FormIndex([{ glossary: 'g', terms }]);
  collect();
  const after = process.memoryUsage();
  // the index is still in use here, so it is counted
  if (!index.glossaries.includes('g')) throw new Error('Names were lost');
  return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
}
