import * as vscode from 'vscode';
import type { GlossaryStore } from './stores/glossaryStore';
import type { TermList } from './stores/termList';

/** Lets the user take terms off a list. What another machine's glossary calls so is shown as it is kept. */
export async function manageTermList(
  glossaries: GlossaryStore,
  list: TermList,
  words: { readonly title: string; readonly placeHolder: string; readonly nothing: string },
): Promise<void> {
  const { refs } = list;
  if (refs.length === 0) {
    void vscode.window.showInformationMessage(words.nothing);
    return;
  }
  const items = await Promise.all(
    refs.map(async ref => {
      const found = await glossaries.term(ref);
      return {
        label: found?.term.names[0].text ?? ref,
        ...(found?.term.expansion !== undefined && { description: found.term.expansion }),
        picked: true,
        ref,
      };
    }),
  );
  const kept = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: words.title,
    placeHolder: words.placeHolder,
    matchOnDescription: true,
  });
  if (kept) await list.replace(kept.map(({ ref }) => ref));
}
