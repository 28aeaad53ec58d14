/** Records with each key written once: key to the values of all records, `null` where a record lacks the key. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

/**
 * Turns records into columns. Like stands beside like, so the file compresses better, and it parses faster
 * because keys do not repeat. No value may be `null`.
 */
export function toColumns(records: readonly object[]): Columns {
  const keys = new Set(records.flatMap(record => Object.keys(record)));
  const rows = records.map(record => new Map(Object.entries(record)));
  return Object.fromEntries([...keys].map(key => [key, rows.map(row => row.get(key) ?? null)]));
}

/**
 * The records that {@link toColumns} was given.
 * @typeParam T What the records were; nothing is checked.
 */
export function fromColumns<T extends object>(columns: Columns): readonly T[] {
  const entries = Object.entries(columns);
  const length = entries[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, i) => {
    const record: Record<string, unknown> = {};
    for (const [key, values] of entries) {
      const value = values[i];
      if (value !== null) record[key] = value;
    }
    return record as T;
  });
}
