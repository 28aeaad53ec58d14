import type { Status } from '../glossary/term';

/** The words of a page's HTML that do not come from the reference, in the user's language. Plain text. */
export interface PageLabels {
  /** The whole of what can be read. */
  readonly reference: string;
  /** `As of July 2026`. */
  readonly asOf: (date: string) => string;
  /** A date `YYYY-MM-DD`, or less of it, as people write it. */
  readonly date: (date: string) => string;
  /** What the figures of a chart are, and their date: `% of emissions · as of July 2026`. */
  readonly unitAsOf: (unit: string, date: string) => string;
  /** Name of a citation, for a screen reader. */
  readonly source: (number: number) => string;
  /** Name of a table, for a screen reader; the heading that it stands under may be empty. */
  readonly table: (number: number, heading: string) => string;
  /** Name of the table below a chart, for a screen reader. */
  readonly dataOf: (chart: string) => string;
  readonly dataAsTable: string;
  /** Heads of a chart's table. */
  readonly columns: Readonly<Record<'date' | 'kind' | 'value' | 'note' | 'source', string>>;
  /** Further names of a term, in a row. */
  readonly also: (names: string) => string;
  readonly notToConfuse: string;
  readonly otherLanguages: string;
  /** Name of a language, by its BCP 47 tag. */
  readonly language: (tag: string) => string;
  readonly status: Readonly<Record<Status, string>>;
}
