import * as vscode from 'vscode';
import { abbreviationList, type ListFormat } from '../../core/writing/abbreviationList';
import { definitionFootnote } from '../../core/writing/definitionFootnote';
import { expandAtFirstUse } from '../../core/writing/expandAtFirstUse';
import type { TextEdit } from '../../core/writing/textEdit';
import { WrittenNote } from '../../core/writing/writtenNote';
import { checkLabels } from '../checkLabels';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { editNote, noteInFront } from './editNote';
import { registerCommand } from './registerCommand';

type Write = (editor: vscode.TextEditor) => Promise<readonly TextEdit[]>;

/** Commands that write what is known about the terms of a note into it. */
export function registerWritingCommands({
  reference,
  annotations,
  unchecked,
}: Pick<Deps, 'reference' | 'annotations' | 'unchecked'>): vscode.Disposable {
  const register = (id: string, write: Write, nothing: () => string) =>
    registerCommand(reference, id, async () => {
      const editor = noteInFront();
      if (!editor) return;
      const { version } = editor.document;
      const edits = await write(editor);
      if (edits.length > 0) await editNote(editor, version, edits);
      else void vscode.window.showInformationMessage(nothing());
    });
  return vscode.Disposable.from(
    register(
      commandIds.expandAtFirstUse,
      async ({ document }) => {
        const read = await annotations.textReader(document);
        const { languageId } = document;
        return expandAtFirstUse(
          document.getText(),
          languageId,
          text => read(text, languageId),
          new Set(unchecked.refs),
        );
      },
      () => vscode.l10n.t('There is no acronym in this note that is known and not spelled out.'),
    ),
    register(
      commandIds.insertDefinitionFootnote,
      async ({ document, selections }) => {
        const { sources } = await reference.get();
        const note = await annotations.note(document);
        if (!note) return [];
        const found = selections.flatMap(({ active }) => note.at(document.offsetAt(active)) ?? []);
        const places = [...new Map(found.map(each => [each.from, each])).values()].flatMap(
          ({ from, to, meanings: [best] }) => (best ? [{ from, to, term: best.term }] : []),
        );
        const written = new WrittenNote(document.getText(), document.languageId, note.all());
        return definitionFootnote(written, places, sources, checkLabels());
      },
      () => vscode.l10n.t('Put the cursor on a known term in a Markdown note.'),
    ),
    register(
      commandIds.updateAbbreviations,
      async ({ document, selection }) => {
        const read = await annotations.textReader(document);
        const { languageId } = document;
        return abbreviationList(
          document.getText(),
          languageId,
          text => read(text, languageId),
          document.offsetAt(selection.active),
          listFormat(document),
          { abbreviation: vscode.l10n.t('Abbreviation'), meaning: vscode.l10n.t('Meaning') },
        );
      },
      () => vscode.l10n.t('The list of abbreviations is up to date, or there is nothing to list.'),
    ),
  );
}

function listFormat(document: vscode.TextDocument): ListFormat {
  const format = vscode.workspace.getConfiguration('leadit.abbreviations', document).get('format');
  return format === 'definitions' ? 'definitions' : 'table';
}
