import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';
import { type TermInUse, termsOf } from '../stores/glossaryStore';

/** A place in a document that names terms. */
export interface NamedPlace {
  readonly range: vscode.Range;
  /** All meanings, the best first; never empty. */
  readonly terms: readonly TermInUse[];
}

/** The terms at a position: a use in a note, or a name in the file that defines it. `undefined` when there are none. */
export async function termsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { annotations, glossaries }: Pick<Deps, 'annotations' | 'glossaries'>,
  token?: vscode.CancellationToken,
): Promise<NamedPlace | undefined> {
  const defined = await definedAt(document, position, glossaries);
  if (defined) return defined;
  if (!isNote(document)) return undefined;
  const annotation = await annotations.at(document, position, token);
  if (!annotation) return undefined;
  const layers = await glossaries.layersFor(document);
  const terms = annotation.meanings.flatMap(meaning => {
    const glossary = layers.find(each => each.glossary === meaning.glossary);
    return (glossary && termsOf(glossary).find(({ term }) => term === meaning.term)) ?? [];
  });
  const range = new vscode.Range(document.positionAt(annotation.from), document.positionAt(annotation.to));
  return terms.length > 0 ? { range, terms } : undefined;
}

/** The term whose name stands at a position of a glossary file, or of a note that defines it for itself. */
async function definedAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  glossaries: Deps['glossaries'],
): Promise<NamedPlace | undefined> {
  const file = document.uri.toString();
  const all = [...glossaries.ofNotes, ...(await glossaries.all())];
  for (const glossary of all.filter(({ uri }) => uri?.toString() === file)) {
    for (const found of termsOf(glossary)) {
      const range = rangeInFile(found);
      if (range?.contains(position)) return { range, terms: [found] };
    }
  }
  return undefined;
}

/** Where a term's name stands in its file; `undefined` for a built-in term. */
export function rangeInFile({ term, glossary }: TermInUse): vscode.Range | undefined {
  const place = glossary.places.get(term.id);
  if (!place) return undefined;
  const start = new vscode.Position(place.line - 1, place.column - 1);
  return new vscode.Range(start, start.translate(0, place.length));
}
