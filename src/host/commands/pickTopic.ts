import * as vscode from 'vscode';
import type { ReferenceStore } from '../stores/referenceStore';

/** Lets the user choose a topic; `undefined` when they do not. */
export async function pickTopic(store: ReferenceStore): Promise<string | undefined> {
  const { groups, topics } = await store.get();
  const items = groups.flatMap(group => {
    const own = topics.filter(topic => topic.group === group.id);
    if (own.length === 0) return [];
    const heading: vscode.QuickPickItem & { readonly topic?: string } = {
      label: group.title,
      kind: vscode.QuickPickItemKind.Separator,
    };
    return [
      heading,
      ...own.map(({ id, title, summary }) => ({ label: `$(book) ${title}`, detail: summary, topic: id })),
    ];
  });
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Open a topic'),
    matchOnDetail: true,
  });
  return picked?.topic;
}
