import type { Finding } from '../core/writing/checks/check';
import { Positions } from '../core/writing/positions';

/** A file with what was found in it. */
export interface CheckedFile {
  /** Path as it was given. */
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
}

/** A finding with its place for people: 1-based lines and columns; the end is behind the last character. */
export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Findings with their places. */
export function placeFindings(text: string, findings: readonly Finding[]): readonly PlacedFinding[] {
  const positions = new Positions(text);
  return findings.map(finding => {
    const { line: endLine, column: endColumn } = positions.at(finding.to);
    return { ...finding, ...positions.at(finding.from), endLine, endColumn };
  });
}
