import type { ReadGlossary } from './glossary';
import { GlossaryBuilder } from './glossaryBuilder';
import { say } from './sentence';
import { type TableRow, tableRows } from './tableRows';
import { closestField, type Field, fieldOf, readFields } from './termFields';

/**
 * Reads a `*.glossary.csv` or `.tsv`. A first row with a column "name" or "term" names the columns; columns that we do
 * not know go into `meta`. Without such a row the first column is the name, the second the definition.
 */
export function parseTable(file: string, text: string): ReadGlossary {
  const builder = new GlossaryBuilder(file, text);
  const { rows, unclosed } = tableRows(text, /\.tsv$/i.test(file) ? '\t' : undefined);
  const [first] = rows;
  const headings = first?.cells.some(({ text: cell }) => fieldOf(cell) === 'name')
    ? first.cells.map(({ text: cell }) => cell)
    : undefined;
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
    cells.forEach(({ text: cell }, i) => {
      const { heading = '', field } = columns[i] ?? {};
      // of two names the second is another name for the same
      const free = field === 'name' && fields.get('name')?.trim() ? 'aliases' : field;
      if (free) fields.set(free, [fields.get(free), cell].filter(Boolean).join('; '));
      else if (heading.trim() !== '' && cell.trim() !== '') more[heading.trim()] = cell.trim();
    });
    const { draft, category, faults } = readFields(fields, more);
    for (const fault of faults) builder.complain(from, to - from, fault);
    if (!draft) {
      builder.complain(from, to - from, say`This row has no name. Fill in its name, or take the row out.`);
      continue;
    }
    const cell = cells.find((each, i) => columns[i]?.field === 'name' && each.text.trim() === draft.name);
    builder.add(draft, cell ? cell.from : from, cell ? cell.text.length : to - from, category);
  }
  if (unclosed !== undefined) {
    const message = say`This quotation mark is not closed, so that all that follows is one cell. Close it, or double it.`;
    builder.complain(unclosed, 1, message);
  }
  return builder.build();
}

function checkHeadings(builder: GlossaryBuilder, row: TableRow, headings: readonly string[]): void {
  for (const heading of headings) {
    const meant = fieldOf(heading) ? undefined : closestField(heading);
    if (meant === undefined) continue;
    const message = say`"${heading}" is not a column that we know; its cells are kept as further data. Did you mean "${meant}"?`;
    builder.complain(row.from, row.to - row.from, message, 'warning');
  }
}
