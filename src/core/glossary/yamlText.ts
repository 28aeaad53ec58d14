import { Document } from 'yaml';

/** What YAML can say and a term is made of. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** How a file is written, so that what is added looks the same. */
export interface YamlStyle {
  /** `\n` or `\r\n`. */
  readonly newline: string;
  /** Whether the file is JSON: everything in quotes. */
  readonly json: boolean;
}

/** The style of a text. */
export function yamlStyle(text: string): YamlStyle {
  return { newline: text.includes('\r\n') ? '\r\n' : '\n', json: /^\s*\{\s*("|\}\s*$)/.test(text) };
}

/**
 * A value in block style, each line but the first indented to `column` (0-based).
 * It starts where the caller stands and ends without a line break.
 */
export function blockText(value: Plain, column: number, { newline }: YamlStyle): string {
  const text = new Document(value).toString({ lineWidth: 0, indentSeq: true }).replace(/\n+$/, '');
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`).replace(/\n/g, newline);
}

/**
 * A value in flow style (`{ name: x }`, or JSON).
 *
 * @param column Where JSON of several lines is indented to; `undefined`: all on one line.
 */
export function flowText(value: Plain, style: YamlStyle, column?: number): string {
  if (style.json && column !== undefined) {
    return JSON.stringify(value, null, 2).replace(/\n/g, style.newline + ' '.repeat(column));
  }
  if (typeof value === 'string')
    return !style.json && plainInFlow.test(value) ? value : JSON.stringify(value);
  if (isList(value)) return `[${value.map(item => flowText(item, style)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, each]) => `${flowText(key, style)}: ${flowText(each, style)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** Texts that need no quotes anywhere in flow style. */
const plainInFlow = /^\p{L}(?:[\p{L}\p{N} _.()/-]*[\p{L}\p{N})])?$/u;

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
