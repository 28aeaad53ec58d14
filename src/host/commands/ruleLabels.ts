import * as vscode from 'vscode';
import type { Reason } from '../../core/matching/evidence';

/** What is said of the rules that decide about a meaning, in the user's language. */
export function ruleLabels(): Readonly<Record<Reason['rule'], string>> {
  return {
    'always matches': vscode.l10n.t('always matches'),
    'its full name stands near': vscode.l10n.t('its full name stands near'),
    'its full name stands in a heading above': vscode.l10n.t('its full name stands in a heading above'),
    'a word near rules it out': vscode.l10n.t('a word near rules it out'),
    'a word in a heading above rules it out': vscode.l10n.t('a word in a heading above rules it out'),
    'a word near speaks for it': vscode.l10n.t('a word near speaks for it'),
    'a word in a heading above speaks for it': vscode.l10n.t('a word in a heading above speaks for it'),
    'a known term stands near': vscode.l10n.t('a known term stands near'),
    'a known term stands in a heading above': vscode.l10n.t('a known term stands in a heading above'),
    'the note as a whole is of this field': vscode.l10n.t('the note as a whole is of this field'),
    'nothing speaks for it': vscode.l10n.t('nothing speaks for it'),
  };
}
