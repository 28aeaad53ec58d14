import * as vscode from 'vscode';
import type { Reference, Source } from '../../core/reference/reference';
import { bibEdit, bibliographyOf } from '../../core/writing/bibFile';
import { type CitationStyle, citeSource } from '../../core/writing/citeSource';
import { applyEdits, type TextEdit } from '../../core/writing/textEdit';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { textEditsOf } from '../rangeOf';
import { editNote, noteInFront } from './editNote';
import { registerCommand } from './registerCommand';

const section = 'leadit.citations';

/** "Insert Citation": a footnote, or a key for Pandoc with the entry in the BibTeX file beside the note. */
export function registerCitationCommand({
  reference,
  annotations,
}: Pick<Deps, 'reference' | 'annotations'>): vscode.Disposable {
  return registerCommand(reference, commandIds.insertCitation, async target => {
    const editor = noteInFront();
    if (!editor) return;
    const { document, selections } = editor;
    const { version } = document;
    const known = await reference.get();
    const source =
      typeof target === 'string' ? target : await pickSource(known, await near(editor, annotations));
    if (source === undefined) return;
    const style = styleFor(document);
    const at = selections.map(({ end }) => document.offsetAt(end));
    const edits = citeSource(document.getText(), document.languageId, at, source, style, known);
    if (!edits) return;
    if (style === 'footnote') await editNote(editor, version, edits);
    else await citeByKey(editor, version, edits, known);
  });
}

function styleFor(document: vscode.TextDocument): CitationStyle {
  if (/^(?:la)?tex$/.test(document.languageId)) return 'latex';
  const style = vscode.workspace.getConfiguration(section, document).get('style');
  return style === 'pandoc' ? 'pandoc' : 'footnote';
}

/** Ids of the sources of the terms at the cursors, which come first in the list. */
async function near(
  { document, selections }: vscode.TextEditor,
  annotations: Deps['annotations'],
): Promise<ReadonlySet<string>> {
  const note = await annotations.note(document);
  const terms = selections.flatMap(({ active }) => note?.at(document.offsetAt(active))?.terms ?? []);
  return new Set(terms.flatMap(term => term.sources));
}

async function pickSource(reference: Reference, first: ReadonlySet<string>): Promise<string | undefined> {
  const item = ({ id, title, publisher, date }: Source) => ({
    label: title,
    description: `${publisher}${date === undefined ? '' : `, ${date}`}`,
    detail: id,
    id,
  });
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, id: undefined });
  const { sources } = reference;
  const own = sources.filter(({ id }) => first.has(id));
  const others = sources.filter(({ id }) => !first.has(id));
  const picked = await vscode.window.showQuickPick<
    vscode.QuickPickItem & { readonly id: string | undefined }
  >(
    [
      ...(own.length > 0
        ? [heading(vscode.l10n.t('Sources of the term at the cursor')), ...own.map(item)]
        : []),
      heading(vscode.l10n.t('All sources')),
      ...others.map(item),
    ],
    {
      placeHolder: vscode.l10n.t('The source to cite'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return picked?.id;
}

/**
 * Writes what is missing into the BibTeX file, and then the key into the note. That alone is the step to undo, of which
 * the user is told: other notes may come to cite the entry.
 */
async function citeByKey(
  editor: vscode.TextEditor,
  version: number,
  edits: readonly TextEdit[],
  reference: Reference,
): Promise<void> {
  const { document } = editor;
  const file = bibFileOf(document);
  const kept = file && (await keepInStep(file, applyEdits(document.getText(), edits), reference));
  await editNote(editor, version, edits);
  if (!file) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The note has no folder yet, so no BibTeX file was written. Save it and cite again.'),
    );
  } else if (kept === 'failed') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} could not be written.', vscode.workspace.asRelativePath(file)),
    );
  } else if (kept === 'added') {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t(
        'The entry is in {0} now. Undo takes back the citation alone.',
        vscode.workspace.asRelativePath(file),
      ),
      8000,
    );
  }
}

/** Gives a BibTeX file the entries that a note cites. */
async function keepInStep(
  file: vscode.Uri,
  note: string,
  reference: Reference,
): Promise<'there' | 'added' | 'failed'> {
  const exists = await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  const bib = exists ? await vscode.workspace.openTextDocument(file) : undefined;
  const missing = bibEdit(bib?.getText() ?? '', note, reference);
  if (!missing) return 'there';
  const change = new vscode.WorkspaceEdit();
  if (!bib) {
    change.createFile(file, { contents: new TextEncoder().encode(missing.insert) });
    return (await vscode.workspace.applyEdit(change)) ? 'added' : 'failed';
  }
  const wasSaved = !bib.isDirty;
  change.set(file, [...textEditsOf(bib, [missing])]);
  const done = await vscode.workspace.applyEdit(change);
  // what the user has not saved yet is not saved for them
  return done && (!wasSaved || (await bib.save())) ? 'added' : 'failed';
}

/** The file that the note names in its front matter, or that the setting names, beside the note. */
function bibFileOf(document: vscode.TextDocument): vscode.Uri | undefined {
  if (document.isUntitled) return undefined;
  const setting = vscode.workspace.getConfiguration(section, document).get('bibliography');
  const named = bibliographyOf(document.getText()) ?? (typeof setting === 'string' ? setting.trim() : '');
  const path = named === '' ? 'references.bib' : named;
  return vscode.Uri.joinPath(document.uri, '..', path);
}
