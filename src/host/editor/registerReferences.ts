import * as vscode from 'vscode';
import { glossaryGlob } from '../../core/glossary/glossaryFormat';
import type { Deps } from '../deps';
import { registerForNotes } from '../noteLanguages';
import { definitionOf } from './registerDefinition';
import { termsAt } from './termsAt';

/** Lists every use of a term in the notes of the workspace; asked in a note, or at the term's line in a glossary file. */
export function registerReferences(
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'reference' | 'mentions'>,
): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      // that the reference cannot be read has been told once
      const place = await termsAt(document, position, deps, token).catch(() => undefined);
      const [best] = place?.terms ?? [];
      if (!best || token.isCancellationRequested) return undefined;
      const found = await deps.mentions.find([best.ref], token, document);
      if (!found) return undefined;
      const uses = found.flatMap(({ uri, mentions }) =>
        mentions.map(({ line, column, endLine, endColumn }) => {
          return new vscode.Location(uri, new vscode.Range(line, column, endLine, endColumn));
        }),
      );
      return includeDeclaration ? [await definitionOf(best, deps), ...uses] : uses;
    },
  };
  return vscode.Disposable.from(
    registerForNotes(notes => vscode.languages.registerReferenceProvider(notes, provider)),
    vscode.languages.registerReferenceProvider({ pattern: glossaryGlob }, provider),
  );
}
