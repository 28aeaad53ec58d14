import * as vscode from 'vscode';
import type { Account } from '../../core/matching/accountsAt';

/**
 * A plain sentence for each rule that can decide about a meaning, in the user's language.
 *
 * @param by The words that decided; see {@link Account.by}.
 */
export function accountLabels(by: string): Readonly<Record<Account['rule'], string>> {
  return {
    'always matches': vscode.l10n.t('This name always counts.'),
    'its full name stands near': vscode.l10n.t('Its full name stands near: “{0}”.', by),
    'its full name stands in a heading above': vscode.l10n.t(
      'Its full name stands in a heading above: “{0}”.',
      by,
    ),
    'a word near rules it out': vscode.l10n.t('“{0}” stands near, and speaks against it.', by),
    'a word in a heading above rules it out': vscode.l10n.t(
      '“{0}” stands in a heading above, and speaks against it.',
      by,
    ),
    'a word near speaks for it': vscode.l10n.t('“{0}” stands near, and speaks for it.', by),
    'a word in a heading above speaks for it': vscode.l10n.t(
      '“{0}” stands in a heading above, and speaks for it.',
      by,
    ),
    'a known term stands near': vscode.l10n.t('Another known term stands near: “{0}”.', by),
    'a known term stands in a heading above': vscode.l10n.t(
      'Another known term stands in a heading above: “{0}”.',
      by,
    ),
    'the note as a whole is of this field': vscode.l10n.t(
      'Nothing near decides, but the note is of this field.',
    ),
    'the note spells it out otherwise': vscode.l10n.t('The note says that it stands for “{0}”.', by),
    'elsewhere the note spells it out otherwise': vscode.l10n.t(
      'Elsewhere the note says that it stands for something else, and nothing near speaks for this meaning.',
    ),
    'nothing speaks for it': vscode.l10n.t(
      'The name has other meanings too, and nothing near, in the headings or in the note speaks for this one.',
    ),
    'a longer name stands there': vscode.l10n.t('It is a part of a longer name: “{0}”.', by),
    'its glossary is turned off': vscode.l10n.t('Its glossary is turned off.'),
    'its glossary is not meant for this note': vscode.l10n.t('Its glossary is not meant for this note.'),
    'it is never looked for in notes': vscode.l10n.t(
      'This name is too common to be looked for in notes; look-up finds it.',
    ),
    'it stands in what is no prose': vscode.l10n.t(
      'It stands in code, mathematics, an address, front matter or a comment, where no terms are looked for.',
    ),
    'it is a part of a longer word': vscode.l10n.t('It is a part of a longer word.'),
    'it is written otherwise': vscode.l10n.t(
      'The name counts only as it is written in the glossary: “{0}”.',
      by,
    ),
    'its words do not belong together': vscode.l10n.t('Its words do not stand in one sentence.'),
  };
}
