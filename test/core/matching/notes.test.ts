import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGlossary } from '../../../src/core/glossary/parseGlossary';
import { Annotator } from '../../../src/core/matching/annotate';
import { readMarks } from './support/readFixture';
import { figures, type Score, score } from './support/score';

const glossaries = readdirSync('content/glossary').map(file => join('content/glossary', file));
const terms = glossaries.flatMap(file => parseGlossary(file, readFileSync(file, 'utf8')).glossary.terms);
const annotator = new Annotator([{ glossary: 'built-in', terms }]);
const known = new Set(terms.map(term => term.id));

/** The labelled notes of a folder, without those of folders in it; files named `*.crlf.*` are read with CRLF. */
function notesOf(folder: string) {
  const path = join('test/core/matching', folder);
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => name)
    .sort()
    .map(name => {
      const text = readFileSync(join(path, name), 'utf8');
      return {
        file: `${path}/${name}`,
        ...readMarks(name.includes('.crlf.') ? text.replace(/\r?\n/g, '\r\n') : text),
      };
    });
}

function percent({ precision, recall, f1 }: ReturnType<typeof figures>): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}

describe('The labelled notes', () => {
  const notes = notesOf('notes');
  const scores: readonly Score[] = notes.map(note => score(annotator, note, note.file));
  const all = figures(scores);

  it(`hold at least 200 spans: ${count(notes)}`, () => assert.ok(count(notes) >= 200));

  it('speak of terms that there are', () => {
    const unknown = notes.flatMap(note =>
      note.spans.filter(span => !known.has(span.id)).map(span => `${note.file}: ${span.id}`),
    );
    assert.deepEqual(unknown, []);
  });

  it(`are read with F1 0.98 and precision 0.99 or better: ${percent(all)}`, () => {
    const faults = scores.flatMap(({ wrong, missed }) => [
      ...wrong.map(each => `wrong  ${each}`),
      ...missed.map(each => `missed ${each}`),
    ]);
    assert.ok(all.f1 >= 0.98 && all.precision >= 0.99, `\n${faults.join('\n')}`);
  });
});

// in many voices, thick with words of other fields; labelled before the matcher was run on them
describe('The labelled notes of many voices', () => {
  const notes = notesOf('notes/2');
  const all = figures(notes.map(note => score(annotator, note, note.file)));

  it(`hold at least 800 spans: ${count(notes)}`, () => assert.ok(count(notes) >= 800));

  it('speak of terms that there are', () => {
    const unknown = notes.flatMap(note => note.spans.filter(span => !known.has(span.id)).map(({ id }) => id));
    assert.deepEqual(unknown, []);
  });

  // the floor is what is reached, and only ever rises
  it(`are read with F1 and precision 0.97 or better: ${percent(all)}`, () =>
    assert.ok(all.f1 >= 0.97 && all.precision >= 0.97, percent(all)));
});

// by people of forty trades who had seen neither glossary nor matcher
describe('The labelled notes of many trades', () => {
  const notes = notesOf('notes/3');
  const all = figures(notes.map(note => score(annotator, note, note.file)));

  it(`hold at least 1,500 spans: ${count(notes)}`, () => assert.ok(count(notes) >= 1500));

  it('speak of terms that there are', () => {
    const unknown = notes.flatMap(note => note.spans.filter(span => !known.has(span.id)).map(({ id }) => id));
    assert.deepEqual(unknown, []);
  });

  // the floor is what is reached, and only ever rises
  it(`are read with F1 0.93 and precision 0.95 or better: ${percent(all)}`, () =>
    assert.ok(all.f1 >= 0.93 && all.precision >= 0.95, percent(all)));
});

function count(notes: ReturnType<typeof notesOf>): number {
  return notes.reduce((sum, note) => sum + note.spans.length, 0);
}

describe('The notes that are held back', () => {
  const notes = notesOf('held-back');
  const all = figures(notes.map(note => score(annotator, note, note.file)));

  it(`hold at least 200 spans: ${count(notes)}`, () => assert.ok(count(notes) >= 200));

  // what went wrong is not printed: whoever saw it would tune on it
  it(`are read with F1 0.96 or better: ${percent(all)}`, () => assert.ok(all.f1 >= 0.96, percent(all)));
});

// written when the matcher had been tuned already, in the words of people who do not know the glossary
describe('The second set of notes that are held back', () => {
  const notes = notesOf('held-back/2');
  const all = figures(notes.map(note => score(annotator, note, note.file)));

  it(`holds at least 300 spans: ${count(notes)}`, () => assert.ok(count(notes) >= 300));

  it('speaks of terms that there are', () => {
    const unknown = notes.flatMap(note => note.spans.filter(span => !known.has(span.id)).map(({ id }) => id));
    assert.deepEqual(unknown, []);
  });

  // the goal is 0.96 as above; the floor is what is reached, and only ever rises
  it(`is read with F1 0.93 or better: ${percent(all)}`, () => assert.ok(all.f1 >= 0.93, percent(all)));

  // a second reader agreed with F1 0.94, and a third decided where they differ
  const settled = notesOf('held-back/2/settled');
  const allSettled = figures(settled.map(note => score(annotator, note, note.file)));

  it('holds the same notes with labels that were settled', () =>
    assert.deepEqual(
      settled.map(({ text }) => text),
      notes.map(({ text }) => text),
    ));

  it(`is read by these with F1 0.91 or better: ${percent(allSettled)}`, () =>
    assert.ok(allSettled.f1 >= 0.91, percent(allSettled)));
});
