import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from '../../matching/support/readFixture';
import { check } from './support';

const folder = join('test', 'core', 'writing', 'checks');

/** How the findings in the notes of a folder compare with their labels. */
function compare(notes: string) {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  const files = readdirSync(join(folder, notes)).filter(name => name !== 'README.md');
  for (const name of files.sort()) {
    const marked = readFileSync(join(folder, notes, name), 'utf8');
    const { text, spans } = readMarks(name.includes('.crlf.') ? marked.replace(/\n/g, '\r\n') : marked);
    const key = (id: string, from: number, to: number) =>
      `${name}:${text.slice(0, from).split('\n').length}: ${id} "${text.slice(from, to)}" (${from})`;
    const labelled = new Set(spans.map(({ id, from, to }) => key(id, from, to)));
    const language = name.endsWith('.txt') ? 'plaintext' : 'markdown';
    const found = new Set(check(text, undefined, language).map(each => key(each.check, each.from, each.to)));
    for (const each of found) if (labelled.has(each)) right++;
    wrong.push(...[...found].filter(each => !labelled.has(each)));
    missed.push(...[...labelled].filter(each => !found.has(each)));
  }
  const precision = right / (right + wrong.length);
  const recall = right / (right + missed.length);
  return {
    right,
    precision,
    recall,
    figures: `${right} right, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    faults: `\nwrong  ${wrong.join('\nwrong  ')}\nmissed ${missed.join('\nmissed ')}`,
  };
}

describe('The notes that are labelled for the checks', () => {
  const { right, precision, recall, figures, faults } = compare('notes');

  it(`are read with precision 0.95 and recall 0.9 or better: ${figures}`, () =>
    assert.ok(right >= 30 && precision >= 0.95 && recall >= 0.9, faults));
});

describe('The notes that are labelled for the checks and held back', () => {
  const { right, precision, recall, figures, faults } = compare('held-back');

  it(`are read with precision 0.9 and recall 0.8 or better: ${figures}`, () =>
    assert.ok(right >= 20 && precision >= 0.9 && recall >= 0.8, faults));
});
