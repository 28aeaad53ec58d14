import * as vscode from 'vscode';
import { changeTerm, type TermChanges } from '../../core/glossary/changeTerm';
import { glossaryGlob } from '../../core/glossary/glossaryFormat';
import type { Name, Term } from '../../core/glossary/term';
import type { JudgedMeaning } from '../../core/matching/annotation';
import { renamedUse } from '../../core/writing/renamedUse';
import type { Deps } from '../deps';
import { inUserLanguage } from '../inUserLanguage';
import { registerForNotes } from '../noteLanguages';
import type { TermInUse } from '../stores/glossaryStore';
import { termsAt } from './termsAt';

/** Files whose terms can be renamed: those that are changed key by key. */
const changeable = /\.glossary\.(?:ya?ml|json)$/i;

/** What is being renamed: a name of a term. */
interface Subject {
  readonly range: vscode.Range;
  readonly found: TermInUse;
  readonly name: Name;
  readonly file: vscode.Uri;
}

/** Renames a term of the user's own: its uses in notes, and its name in the glossary file, after the editor's preview. */
export function registerRename(
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'mentions'>,
): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position, token) {
      const { range, name } = await subjectAt(document, position, deps, token);
      return { range, placeholder: name.text };
    },
    async provideRenameEdits(document, position, newName, token) {
      const subject = await subjectAt(document, position, deps, token);
      const next = newName.replace(/\s+/g, ' ').trim();
      if (next === '') throw new Error(vscode.l10n.t('A term needs a name.'));
      const edit = new vscode.WorkspaceEdit();
      await renameInFile(edit, subject, next);
      const notes = await deps.mentions.find([subject.found.ref], token, document);
      if (!notes) return undefined;
      for (const { uri } of notes) await renameInNote(edit, uri, subject, next, deps.mentions);
      return edit;
    },
  };
  return vscode.Disposable.from(
    registerForNotes(notes => vscode.languages.registerRenameProvider(notes, provider)),
    vscode.languages.registerRenameProvider({ pattern: glossaryGlob }, provider),
  );
}

/** @throws An error whose message the editor shows, when nothing there can be renamed. */
async function subjectAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  deps: Pick<Deps, 'annotations' | 'glossaries'>,
  token: vscode.CancellationToken,
): Promise<Subject> {
  const place = await termsAt(document, position, deps, token);
  const [found] = place?.terms ?? [];
  if (!place || !found) throw new Error(vscode.l10n.t('No known term stands here.'));
  const { term, glossary } = found;
  const [{ text: main }] = term.names;
  if (!glossary.uri) {
    throw new Error(vscode.l10n.t('“{0}” comes with LeadIT Companion and cannot be renamed.', main));
  }
  if (!changeable.test(glossary.uri.path)) {
    throw new Error(
      vscode.l10n.t('“{0}” can be renamed in its file, {1}, only by hand.', main, glossary.title),
    );
  }
  const meaning = await meaningAt(document, position, term, deps, token);
  return { range: place.range, found, name: meaning?.form.name ?? term.names[0], file: glossary.uri };
}

/** How the term is called at a position of a note; `undefined` in a glossary file. */
async function meaningAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  term: Term,
  { annotations }: Pick<Deps, 'annotations'>,
  token: vscode.CancellationToken,
): Promise<JudgedMeaning | undefined> {
  const annotation = await annotations.at(document, position, token);
  return annotation?.meanings.find(meaning => meaning.term === term);
}

async function renameInFile(
  edit: vscode.WorkspaceEdit,
  { found, name, file }: Subject,
  next: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const result = changeTerm(document.getText(), found.term.id, changesFor(found, name, next));
  if ('fault' in result) throw new Error(inUserLanguage(result.fault));
  for (const { from, to, text } of result.edits) {
    const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
    edit.replace(file, range, text, {
      needsConfirmation: true,
      label: vscode.l10n.t('The term in its glossary'),
    });
  }
}

function changesFor({ term, glossary }: TermInUse, name: Name, next: string): TermChanges {
  if (name.text === term.names[0].text) {
    // an id that the file does not state comes from the name; what others call the term by is kept
    const isNamed = glossary.terms.some(({ notToConfuse }) => notToConfuse.some(({ id }) => id === term.id));
    return isNamed ? { name: next, id: term.id } : { name: next };
  }
  if (name.text === term.expansion) return { expansion: next };
  const own = term.names.slice(term.expansion === undefined ? 1 : 2);
  return { aliases: own.map(each => (each === name ? { ...each, text: next } : each)) };
}

async function renameInNote(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  { found, name }: Subject,
  next: string,
  mentions: Deps['mentions'],
): Promise<void> {
  const note = await mentions.annotated(uri);
  if (!note) return;
  const document = await vscode.workspace.openTextDocument(uri);
  for (const { from, to, meanings } of note.annotations) {
    const [best] = meanings;
    if (best?.term !== found.term || best.form.name !== name) continue;
    const text = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(to)));
    const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
    const use = { text, name: name.text, plural: best.form.inflected === 'plural' };
    edit.replace(uri, range, renamedUse(use, next), {
      needsConfirmation: true,
      label: vscode.l10n.t('Uses in notes'),
    });
  }
}
