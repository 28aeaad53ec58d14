import * as vscode from 'vscode';
import { conflicts } from '../../core/glossary/conflicts';
import { formatAddress } from '../../core/reading/address';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { TermInUse } from '../stores/glossaryStore';
import { openAtTerm } from './openAtTerm';
import { registerCommand } from './registerCommand';

interface MeaningItem extends vscode.QuickPickItem {
  readonly meaning?: TermInUse;
}

/** "Show Conflicts": the names that several glossaries explain, with a way to each of the places. */
export function registerConflicts({
  reference,
  glossaries,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'reader'>): vscode.Disposable {
  return registerCommand(reference, commandIds.showConflicts, async () => {
    const found = conflicts(await glossaries.terms());
    if (found.length === 0) {
      const nothing = vscode.l10n.t('No name is explained by more than one glossary.');
      void vscode.window.showInformationMessage(nothing);
      return;
    }
    const items = found.flatMap(({ name, meanings }): readonly MeaningItem[] => [
      { label: name, kind: vscode.QuickPickItemKind.Separator },
      ...meanings.map(meaning => itemOf(name, meaning)),
    ]);
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Names That Several Glossaries Explain ({0})', found.length),
      placeHolder: vscode.l10n.t('The first meaning of each name comes first in hovers'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked?.meaning) await goTo(picked.meaning, reader);
  });
}

function itemOf(name: string, meaning: TermInUse): MeaningItem {
  const { term, glossary } = meaning;
  const icon = glossary.uri ? 'notebook' : 'book';
  const file = glossary.uri && vscode.workspace.asRelativePath(glossary.uri);
  return {
    // with the name, so that typing it finds all its meanings
    label: `$(${icon}) ${name}`,
    description: file ?? glossary.title,
    detail: [term.expansion, term.definition.replace(/\s+/g, ' ')].filter(Boolean).join(': '),
    meaning,
  };
}

async function goTo({ term, glossary, ref }: TermInUse, reader: Deps['reader']): Promise<void> {
  if (glossary.uri) await openAtTerm(glossary.uri, term.id, glossary.level);
  else reader.open(term.topic ?? formatAddress({ kind: 'term', ref }));
}
