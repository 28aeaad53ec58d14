import Papa from 'papaparse';
import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { closestField, type Field, fieldOf, readFields } from './termFields';

/** A row with the place where it starts. */
interface Row {
  readonly cells: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a `*.glossary.csv` or `.tsv`. A first row with a column "name" or "term" names the columns; columns that we do
 * not know go into `meta`. Without such a row the first column is the name, the second the definition.
 */
export function parseTable(file: string, text: string): ReadGlossary {
  const builder = new GlossaryBuilder(file, text);
  const { rows, unclosed } = rowsOf(text, /\.tsv$/i.test(file) ? '\t' : undefined);
  const [first] = rows;
  const headings = first?.cells.some(cell => fieldOf(cell) === 'name') ? first.cells : undefined;
  const columns = (headings ?? ['name', 'definition']).map(heading => ({ heading, field: fieldOf(heading) }));
  if (headings && first)
    checkHeadings(
      builder,
      first,
      columns.map(({ heading }) => heading),
    );

  for (const { cells, from, to } of headings ? rows.slice(1) : rows) {
    const fields = new Map<Field, string>();
    const more: Record<string, string> = {};
    cells.forEach((cell, i) => {
      const { heading = '', field } = columns[i] ?? {};
      // of two names the second is another name for the same
      const free = field === 'name' && fields.get('name')?.trim() ? 'aliases' : field;
      if (free) fields.set(free, [fields.get(free), cell].filter(Boolean).join('; '));
      else if (heading.trim() !== '' && cell.trim() !== '') more[heading.trim()] = cell.trim();
    });
    const { draft, category, faults } = readFields(fields, more);
    for (const fault of faults) builder.complain(from, to - from, fault);
    if (!draft) {
      builder.complain(from, to - from, 'This row has no name. Fill in its name, or take the row out.');
      continue;
    }
    const at = text.indexOf(draft.name, from);
    const found = at >= 0 && at < to;
    builder.add(draft, found ? at : from, found ? draft.name.length : to - from, category);
  }
  if (unclosed !== undefined) {
    const message =
      'A quotation mark is not closed in this row, so that all that follows is one cell. Close it, or double it.';
    builder.complain(unclosed, 1, message);
  }
  return builder.build();
}

function checkHeadings(builder: GlossaryBuilder, row: Row, headings: readonly string[]): void {
  for (const heading of headings) {
    const meant = fieldOf(heading) ? undefined : closestField(heading);
    if (meant === undefined) continue;
    const message = `"${heading}" is not a column that we know; its cells are kept as further data. Did you mean "${meant}"?`;
    builder.complain(row.from, row.to - row.from, message, 'warning');
  }
}

function rowsOf(
  text: string,
  delimiter: string | undefined,
): { readonly rows: readonly Row[]; readonly unclosed?: number } {
  const rows: Row[] = [];
  let unclosed: number | undefined;
  // spreadsheets say so which delimiter they used
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const start = hint?.[0].length ?? 0;
  let from = start;
  Papa.parse<string[]>(text.slice(start), {
    delimiter: hint?.[1] ?? delimiter ?? delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const to = start + meta.cursor;
      if (data.some(cell => cell.trim() !== '')) rows.push({ cells: data, from, to });
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosed ??= from;
      from = to;
    },
  });
  return { rows, ...(unclosed !== undefined && { unclosed }) };
}

/** The sign that stands in most of the first lines, outside quotes; of two, the one that comes first. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 4000).split('\n', 20);
  const plain = lines.map(line => line.replace(/"[^"]*"/g, '""')).filter(line => line.trim() !== '');
  const [first = ''] = plain;
  const signs = [',', ';', '\t', '|'].map(sign => ({
    sign,
    lines: plain.filter(line => line.includes(sign)).length,
    at: first.includes(sign) ? first.indexOf(sign) : Number.POSITIVE_INFINITY,
  }));
  signs.sort((a, b) => b.lines - a.lines || a.at - b.at);
  return signs[0]?.sign ?? ',';
}
