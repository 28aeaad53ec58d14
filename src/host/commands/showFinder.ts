import * as vscode from 'vscode';

/** A button at the end of an entry, and what it does. */
export interface FinderAction extends vscode.QuickInputButton {
  readonly run: () => unknown;
}

/** An entry of a finder. */
export interface FinderItem extends vscode.QuickPickItem {
  /** What choosing the entry does; `undefined` when it only says something. */
  readonly open?: () => unknown;
  readonly actions?: readonly FinderAction[];
  /** Put into the box instead of closing the finder: the entry is a hint on what can be typed. */
  readonly fill?: string;
  /** Reference of the term that the entry is about. */
  readonly term?: string;
}

/** What a finder looks in. */
export interface Finder {
  readonly placeholder: string;
  /** What stands in the box at first; selected, so that typing replaces it. */
  readonly value: string;
  readonly find: (query: string) => readonly FinderItem[];
  /** Said when nothing fits. */
  readonly nothing: (query: string) => string;
  /** Called with the entry that is highlighted, and with `undefined` at the end. */
  readonly look?: (item: FinderItem | undefined) => void;
}

/** The editor sorts by how labels fit unless told not to; the switch is older than the published types. */
type OrderedPick = vscode.QuickPick<FinderItem> & { sortByLabel: boolean };

/** A quick pick whose entries come from an index, in the index's own order. */
export function showFinder({ placeholder, value, find, nothing, look }: Finder): void {
  const pick = vscode.window.createQuickPick<FinderItem>() as OrderedPick;
  const update = () => {
    const found = find(pick.value);
    // every entry was found by the index, so the editor's own filter must let it through
    pick.items =
      found.length > 0 || pick.value.trim() === ''
        ? found.map(item => ({ ...item, alwaysShow: true, buttons: item.actions ?? [] }))
        : [{ label: nothing(pick.value.trim()), alwaysShow: true }];
  };
  pick.sortByLabel = false;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.value = value;
  update();
  pick.onDidChangeValue(update);
  pick.onDidChangeActive(([active]) => look?.(active));
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    item.actions?.find(action => action === button)?.run();
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item?.fill !== undefined) {
      pick.value = item.fill;
      update();
      return;
    }
    pick.hide();
    item?.open?.();
  });
  pick.onDidHide(() => {
    look?.(undefined);
    pick.dispose();
  });
  pick.show();
}
