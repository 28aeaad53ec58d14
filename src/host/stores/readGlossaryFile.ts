import * as vscode from 'vscode';
import type { ReadGlossary } from '../../core/glossary/glossary';
import type { Problem } from '../../core/glossary/problem';
import { largestGlossary, readGlossary } from '../../core/glossary/readGlossary';

/** What is known of a file after a look at it. */
export interface FileReading extends ReadGlossary {
  /** Whether the file itself could not be had, so that nothing is known of its terms. */
  readonly unreadable: boolean;
  /** Whether the text breaks off: it does not end with its line, as a file that is just being written. */
  readonly breaksOff: boolean;
  /** Changes with each change of the file. */
  readonly stamp: string;
  /** The same for the same text; `undefined` when there is no text. */
  readonly print?: string;
}

/**
 * Reads a glossary file. What is wrong with it is among the problems; `undefined` when there is no such file.
 *
 * @param known {@link FileReading.print} of a text that need not be read again: then the answer is `same`.
 */
export async function readGlossaryFile(
  uri: vscode.Uri,
  known?: string,
): Promise<FileReading | 'same' | undefined> {
  let stamp = '';
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    stamp = stampOf(stat);
    if ((stat.type & vscode.FileType.Directory) !== 0) {
      return unreadable(uri, stamp, vscode.l10n.t('This is a folder, not a file.'));
    }
    if (stat.size > largestGlossary) {
      // not even fetched: it may lie behind a slow line
      return unreadable(uri, stamp, tooLarge(stat.size));
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const print = printOf(bytes);
    if (print === known) return 'same';
    // as one that is just being written
    if (bytes.length === 0) {
      return { ...unreadable(uri, stamp, vscode.l10n.t('This file is empty.'), 'warning'), print };
    }
    const last = bytes.at(-1);
    return {
      ...readGlossary(uri.toString(), bytes),
      unreadable: false,
      breaksOff: last !== 10 && last !== 13,
      stamp,
      print,
    };
  } catch (error) {
    // a link that leads nowhere is there and cannot be read
    if (isMissing(error) && (stamp === '' || (await stampNow(uri)) === undefined)) return undefined;
    return unreadable(uri, stamp, whyUnreadable(error));
  }
}

/** What {@link FileReading.stamp} would be now; `undefined` when there is no such file. */
export async function stampNow(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return stampOf(await vscode.workspace.fs.stat(uri));
  } catch (error) {
    return isMissing(error) ? undefined : '';
  }
}

function stampOf({ type, mtime, size }: vscode.FileStat): string {
  return `${type} ${mtime} ${size}`;
}

/** Length and hash (FNV-1a): cheaper than to parse, and smaller than to keep the text. */
function printOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length} ${hash}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function whyUnreadable(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
    return vscode.l10n.t('This file may not be read: you lack the permission.');
  }
  const why = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('This file cannot be read: {0}', why);
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => String(Math.ceil(bytes / 2 ** 20));
  return vscode.l10n.t(
    'This file is too large for a glossary: {0} MB; the limit is {1} MB. Split it into several files.',
    megabytes(size),
    megabytes(largestGlossary),
  );
}

function unreadable(
  uri: vscode.Uri,
  stamp: string,
  message: string,
  severity: Problem['severity'] = 'error',
): FileReading {
  const file = uri.toString();
  return {
    glossary: { file, terms: [], contexts: [], places: new Map(), imports: [] },
    problems: [{ file, line: 1, column: 1, message, severity }],
    unreadable: true,
    breaksOff: false,
    stamp,
  };
}
