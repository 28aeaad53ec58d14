import * as vscode from 'vscode';

/** The preview drops a wish to be rendered anew while it has another one pending, which takes it so long, in milliseconds. */
const pending = 400;
const mostAttempts = 5;

/**
 * Has the editor's Markdown preview render anew, until it has: a preview that is just being opened ignores the wish.
 *
 * @param isShown Whether what is to be seen is shown by now.
 */
export async function refreshPreview(isShown: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    await vscode.commands.executeCommand('markdown.preview.refresh');
    if (isShown() || !isOpen()) return;
    await new Promise<void>(resolve => setTimeout(resolve, pending));
    if (isShown()) return;
  }
}

/** Whether there is a preview to be rendered; else it was enough to make the editor forget what it had parsed. */
function isOpen(): boolean {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(isPreview);
}

/** Whether a tab is the editor's Markdown preview. */
export function isPreview({ input }: vscode.Tab): boolean {
  return (
    (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
    input.viewType.includes('markdown.preview')
  );
}
