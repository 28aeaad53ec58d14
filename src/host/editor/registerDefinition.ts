import * as vscode from 'vscode';
import { builtIn } from '../../core/glossary/termRef';
import type { Deps } from '../deps';
import { registerForNotes } from '../noteLanguages';
import type { TermInUse } from '../stores/glossaryStore';
import { termUri, topicUri } from '../stores/referenceUri';
import { rangeInFile, termsAt } from './termsAt';

/** Leads from a term to where it is explained: its topic, or its line in a glossary file. */
export function registerDefinition(
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'reference'>,
): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      // that the reference cannot be read has been told once
      const place = await termsAt(document, position, deps, token).catch(() => undefined);
      if (!place || token.isCancellationRequested) return undefined;
      const targets = await Promise.all(place.terms.map(found => definitionOf(found, deps)));
      return targets.map(
        ({ uri, range }): vscode.LocationLink => ({
          originSelectionRange: place.range,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }),
      );
    },
  };
  return registerForNotes(notes => vscode.languages.registerDefinitionProvider(notes, provider));
}

/** Where a term is explained. */
export async function definitionOf(
  found: TermInUse,
  { annotations, reference }: Pick<Deps, 'annotations' | 'reference'>,
): Promise<vscode.Location> {
  const { term, glossary } = found;
  if (glossary.uri) return new vscode.Location(glossary.uri, rangeInFile(found) ?? new vscode.Position(0, 0));
  const topic = (await reference.get()).topics.find(({ id }) => id === term.topic);
  const uri = topic ? topicUri(topic.id) : termUri(term.id);
  const document = await vscode.workspace.openTextDocument(uri);
  await annotations.prepare();
  const uses = annotations.annotateReference(document.getText(), 'markdown');
  const first = uses.find(({ meanings }) =>
    meanings.some(each => each.glossary === builtIn && each.term.id === term.id),
  );
  if (!first) return new vscode.Location(uri, new vscode.Position(0, 0));
  return new vscode.Location(
    uri,
    new vscode.Range(document.positionAt(first.from), document.positionAt(first.to)),
  );
}
