import * as vscode from 'vscode';
import type { CheckLabels } from '../core/writing/checks/check';
import type { FootnoteLabels } from '../core/writing/definitionFootnote';
import { dateInWords } from './inUserLanguage';

/** The sentences of the checks and of footnotes, in the user's language. */
export function checkLabels(): CheckLabels & FootnoteLabels {
  return {
    unexpanded: (acronym, expansion) =>
      vscode.l10n.t('“{0}” is used before it is spelled out: {1}.', acronym, expansion),
    wrongExpansion: (acronym, written, expansion) =>
      vscode.l10n.t('“{0}” stands for “{1}”, not “{2}”.', acronym, expansion, written),
    repeatedExpansion: acronym => vscode.l10n.t('Spelled out again: “{0}” was introduced before.', acronym),
    supersededName: (name, current) =>
      vscode.l10n.t('“{0}” is a former name; the present one is “{1}”.', name, current),
    inconsistentSpelling: (written, usual) =>
      vscode.l10n.t('“{0}” is spelled “{1}” elsewhere in this note.', written, usual),
    expandHere: text => vscode.l10n.t('Expand here: {0}', text),
    asFootnote: vscode.l10n.t('Insert definition as footnote'),
    replaceBy: text => vscode.l10n.t('Replace by “{0}”', text),
    asOf: date => vscode.l10n.t('as of {0}', date),
    date: dateInWords,
  };
}
