import * as vscode from 'vscode';

/**
 * How long after the preview has begun a page it is not asked for another, in milliseconds. A webview that is given a
 * page while the one before is still loading may never show it, nor any other: it takes the end of the first for that
 * of the second. In a window that is just starting, a page takes one to two seconds.
 */
const settling = 2500;
/** How often it is looked whether the preview has rendered anew, in milliseconds. */
const glance = 50;
/** How often it is asked before it is left as it is. */
const mostAttempts = 8;

/** What is to be shown, and what is known of the pages that the preview shows. */
export interface Wish {
  /** Reads what is to be shown, where it has not been read or is out of date. */
  readonly read: () => Promise<unknown>;
  /** Whether what is to be seen is shown by now. */
  readonly isShown: () => boolean;
  /** When a preview was last opened, or began to render anything, in milliseconds since 1970. */
  readonly renderedAt: () => number;
  /** When it last began to render what is to be shown. */
  readonly ownRenderedAt: () => number;
}

/**
 * Has the editor's Markdown preview render anew, until it has: a preview that is just being opened ignores the wish.
 *
 * @returns Whether what is to be shown is in a preview, as far as is known.
 */
export async function refreshPreview({ read, isShown, renderedAt, ownRenderedAt }: Wish): Promise<boolean> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // at once, for the preview also renders by itself, as it does while somebody types
    await read();
    while (isOpen() && !isShown() && Date.now() < renderedAt() + settling) await rest();
    if (isShown()) return true;
    await read();
    const asked = Date.now();
    await vscode.commands.executeCommand('markdown.preview.refresh');
    if (!isOpen()) return true;
    while (renderedAt() < asked && Date.now() < asked + settling) await rest();
    // where there are several previews, all are rendered together
    await rest();
    if (renderedAt() >= asked && ownRenderedAt() < asked) return false;
    // where it was rendered and not shown, something has changed meanwhile, and is read again
  }
  return true;
}

function rest(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, glance));
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
