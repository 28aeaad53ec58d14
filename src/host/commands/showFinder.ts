import * as vscode from 'vscode';

/** An entry of a finder. */
export interface FinderItem extends vscode.QuickPickItem {
  readonly topic?: string;
  readonly anchor?: string;
}

/** What a finder looks in and what becomes of the choice. */
export interface Finder {
  readonly placeholder: string;
  /** What stands in the box at first; selected, so that typing replaces it. */
  readonly value: string;
  readonly find: (query: string) => readonly FinderItem[];
  /** Said when nothing fits. */
  readonly nothing: (query: string) => string;
  readonly accept: (item: FinderItem, toSide: boolean) => void;
}

/** The editor sorts by how labels fit unless told not to; the switch is older than the published types. */
type OrderedPick = vscode.QuickPick<FinderItem> & { sortByLabel: boolean };

/** A quick pick whose entries come from an index, in the index's own order. */
export function showFinder({ placeholder, value, find, nothing, accept }: Finder): void {
  const pick = vscode.window.createQuickPick<FinderItem>() as OrderedPick;
  const toSide: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  const update = () => {
    const items = find(pick.value);
    // every entry was found by the index, so the editor's own filter must let it through
    pick.items = items.map(item => ({
      ...item,
      alwaysShow: true,
      ...(item.topic !== undefined && { buttons: [toSide] }),
    }));
    if (items.length === 0 && pick.value.trim() !== '') {
      pick.items = [{ label: nothing(pick.value.trim()), alwaysShow: true }];
    }
  };
  pick.sortByLabel = false;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.value = value;
  update();
  pick.onDidChangeValue(update);
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    accept(item, true);
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) accept(item, false);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}
