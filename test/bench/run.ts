import { readFileSync } from 'node:fs';
import { annotationRows } from './annotationRows';
import { glossaryRows } from './glossaryRows';
import { markRows } from './markRows';
import { matchingRows } from './matchingRows';
import { mentionRows } from './mentionRows';
import { referenceRows } from './referenceRows';
import { isMet, type Row } from './row';

const suites: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  reference: referenceRows,
  matching: matchingRows,
  annotation: annotationRows,
  glossary: glossaryRows,
  marks: markRows,
  mentions: mentionRows,
};

void run();

async function run(): Promise<void> {
  // the first argument is a file with what was measured elsewhere
  const [measured = '', ...args] = process.argv.slice(2);
  const wanted = args.filter(arg => !arg.startsWith('--'));
  const rows: Row[] = [...JSON.parse(readFileSync(measured, 'utf8'))];
  for (const [name, suite] of Object.entries(suites)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await suite()));
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ rows }, null, 1)}\n`);
  else {
    process.stdout.write('| what | figure | target | |\n| --- | ---: | ---: | --- |\n');
    for (const row of rows) process.stdout.write(`${line(row)}\n`);
  }
}

function line(row: Row): string {
  const { group, name, value, unit, target, note } = row;
  const figure = (number: number) =>
    `${number >= 100 ? Math.round(number) : Number(number.toPrecision(3))} ${unit}`;
  const asked = target ? `${target.is} ${figure(target.value)}` : '';
  const met = isMet(row);
  const verdict = met === undefined ? '' : met ? 'met' : 'missed';
  return `| ${group}: ${name}${note ? ` (${note})` : ''} | ${figure(value)} | ${asked} | ${verdict} |`;
}
