import type { ReaderLabels } from '../core/reading/protocol';

let labels: ReaderLabels | undefined;

/** Takes the words that the extension sends before the first page. */
export function setLabels(given: ReaderLabels): void {
  labels = given;
}

/** A word or sentence of the reader; `{0}` and `{1}` in it are filled in. */
export function label(
  key: Exclude<keyof ReaderLabels, 'forms'>,
  ...values: readonly (string | number)[]
): string {
  return (labels?.[key] ?? '').replace(/\{([01])\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}

/** What the forms of citations are called. */
export function formLabels(): readonly (readonly [form: keyof ReaderLabels['forms'], name: string])[] {
  return Object.entries(labels?.forms ?? {}) as [keyof ReaderLabels['forms'], string][];
}
