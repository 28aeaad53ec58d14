import * as vscode from 'vscode';
import { noteGlossary } from '../../core/glossary/noteGlossary';
import { readGlossary } from '../../core/glossary/readGlossary';
import type { Level } from '../stores/glossaryInUse';

/** Opens the file that a term stands in, with the term's name selected. */
export async function openAtTerm(uri: vscode.Uri, id: string, level: Level): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // the text may have changed since it was saved
  const text = document.getText();
  const file = uri.toString();
  const { places } = level === 'note' ? noteGlossary(file, text) : readGlossary(file, text).glossary;
  const place = places.get(id);
  const selection = place
    ? new vscode.Range(document.positionAt(place.offset), document.positionAt(place.offset + place.length))
    : new vscode.Range(0, 0, 0, 0);
  await vscode.window.showTextDocument(document, { selection });
}
