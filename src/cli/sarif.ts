import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type CheckId, checkIds } from '../core/writing/checks/check';
import type { CheckedFile } from './checkedFile';

const rules: Readonly<Record<CheckId, string>> = {
  unexpanded: 'An acronym is used before it is spelled out.',
  'wrong-expansion': 'An acronym is spelled out wrongly.',
  'repeated-expansion': 'A name is spelled out again after its acronym was introduced.',
  'superseded-name': 'A name is used that another one has taken the place of.',
  'inconsistent-spelling': 'One name is spelled in several ways in one note.',
};

/**
 * Results in the Static Analysis Results Interchange Format 2.1.0, which code hosts and editors read.
 *
 * @param version Of this program.
 */
export function sarif(files: readonly CheckedFile[], version: string): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'leadit',
            version,
            rules: checkIds.map(
              (id): ReportingDescriptor => ({
                id,
                shortDescription: { text: rules[id] },
                defaultConfiguration: { level: 'note' },
              }),
            ),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf),
      },
    ],
  };
}

function resultsOf({ file, findings }: CheckedFile): readonly Result[] {
  return findings.map(({ check, message, line, column, endLine, endColumn, from, to }) => ({
    ruleId: check,
    ruleIndex: checkIds.indexOf(check),
    level: 'note',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: from,
            charLength: to - from,
          },
        },
      },
    ],
  }));
}

/** A path as a relative reference, or as a file address where it is absolute. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]%3A\//i.test(parts)) return `file:///${parts.replace('%3A', ':')}`;
  return parts.startsWith('/') ? `file://${parts}` : parts.replace(/^\.\//, '');
}
