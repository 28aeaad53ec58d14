import * as vscode from 'vscode';
import type { PageLabels } from '../core/reading/pageLabels';
import { dateInWords } from './inUserLanguage';

/** The words of pages in the user's language. */
export function pageLabels(): PageLabels {
  return {
    reference: vscode.l10n.t('Reference'),
    asOf: date => vscode.l10n.t('As of {0}', date),
    date: dateInWords,
    unitAsOf: (unit, date) => vscode.l10n.t('{0} · as of {1}', unit, date),
    source: number => vscode.l10n.t('Source {0}', number),
    table: (number, heading) =>
      heading === '' ? vscode.l10n.t('Table {0}', number) : vscode.l10n.t('Table {0}: {1}', number, heading),
    dataOf: chart => vscode.l10n.t('Data: {0}', chart),
    dataAsTable: vscode.l10n.t('Data as a table'),
    columns: {
      date: vscode.l10n.t('Date'),
      kind: vscode.l10n.t('Kind'),
      value: vscode.l10n.t('Value'),
      note: vscode.l10n.t('Note'),
      source: vscode.l10n.t('Source'),
    },
    also: names => vscode.l10n.t('Also: {0}', names),
    notToConfuse: vscode.l10n.t('Not to be confused with'),
    otherLanguages: vscode.l10n.t('In other languages'),
    language: nameOfLanguage,
    status: statusLabels(),
  };
}

/** Whether a term still holds, in the user's language. */
export function statusLabels(): PageLabels['status'] {
  return {
    'in force': vscode.l10n.t('in force'),
    proposed: vscode.l10n.t('proposed'),
    superseded: vscode.l10n.t('superseded'),
    ended: vscode.l10n.t('ended'),
  };
}

/** A tag that no language has stays as it is. */
function nameOfLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
