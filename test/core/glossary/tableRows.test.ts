import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { tableRows } from '../../../src/core/glossary/tableRows';
import { tries } from '../tries';

const cellsOf = (text: string, delimiter?: string) =>
  tableRows(text, delimiter).rows.map(({ cells }) => cells.map(cell => cell.text));

/** The same by Papa Parse, a widely used reader: rows of nothing but blanks are left out by both. */
const byPapa = (text: string, delimiter: string, newline: '\n' | '\r\n') =>
  Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: 'greedy' }).data;

const piece = fc.constantFrom(
  'a',
  'Zn',
  'é',
  '水',
  '𝛼',
  ' ',
  '""',
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  "'",
  '#',
);
const cell = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''));

/** As programs write it: in quotes where it has to be, and in some files always. */
function written(text: string, delimiter: string, always: boolean): string {
  const needed = always || /["\r\n]/.test(text) || text.includes(delimiter);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('Rows of a table', () => {
  it('are those that Papa Parse finds, with any delimiter, quotes and ends of lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n' as const, '\r\n' as const),
        fc.boolean(),
        fc.boolean(),
        (rows, delimiter, newline, always, endsWithLine) => {
          const lines = rows.map(row => row.map(each => written(each, delimiter, always)).join(delimiter));
          const text = lines.join(newline) + (endsWithLine ? newline : '');
          assert.deepEqual(cellsOf(text, delimiter), byPapa(text, delimiter, newline), JSON.stringify(text));
        },
      ),
      tries(3000),
    );
  });

  it('are those that Papa Parse finds where a mark stands inside a cell that is not in quotes', () => {
    for (const text of ['a,b "c" d,e\nf"g,h"\n', 'term,5" pipe\n', "it's,'x'\n"]) {
      assert.deepEqual(cellsOf(text, ','), byPapa(text, ',', '\n'), text);
    }
  });

  it('say where each cell stands, inside of its quotes', () => {
    const text = 'a,"b ""c""",d\r\n,"e"\r\n';
    const places = tableRows(text, ',').rows.flatMap(({ cells }) => cells.map(each => each.from));
    assert.deepEqual(
      places.map(from => text.charAt(from)),
      ['a', 'b', 'd', ',', 'e'],
    );
  });
});
