import type { CheckedFile } from './checkedFile';
import { sarif } from './sarif';

/** The forms in which findings are reported. */
export const reportFormats = ['text', 'json', 'sarif', 'github'] as const;

/** See {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/**
 * What is printed about checked files.
 *
 * @param version Of this program, for SARIF.
 */
export function checkReport(files: readonly CheckedFile[], format: ReportFormat, version: string): string {
  if (format === 'sarif') return `${JSON.stringify(sarif(files, version), undefined, 2)}\n`;
  if (format === 'json') return `${JSON.stringify({ files })}\n`;
  const line = format === 'github' ? annotation : textLine;
  return files.flatMap(({ file, findings }) => findings.map(finding => `${line(file, finding)}\n`)).join('');
}

type Line = (file: string, finding: CheckedFile['findings'][number]) => string;

const textLine: Line = (file, { line, column, message, check }) =>
  `${file}:${line}:${column}: ${message} [${check}]`;

/** A workflow command, which GitHub shows at the line of a pull request. */
const annotation: Line = (file, { line, column, endLine, endColumn, message, check }) => {
  const places = [
    `file=${property(file)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
    `title=${property(check)}`,
  ];
  return `::notice ${places.join(',')}::${data(message)}`;
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
