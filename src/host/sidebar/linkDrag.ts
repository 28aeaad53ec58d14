import * as vscode from 'vscode';
import { markdownLink } from '../../core/writing/markdownLink';

/** What a row gives when it is dragged into a note. */
export interface DraggedLink {
  readonly words: string;
  readonly target: string;
}

/**
 * Lets rows of a tree be dragged into a note, where a Markdown link appears. As in the editor's own trees, Shift held
 * at the drop means "into the text".
 *
 * @param linkOf `undefined` for a row that cannot be linked to.
 */
export function linkDrag<T>(
  linkOf: (node: T) => DraggedLink | undefined,
): vscode.TreeDragAndDropController<T> {
  return {
    dragMimeTypes: ['text/plain'],
    dropMimeTypes: [],
    handleDrag(nodes, data) {
      const links = nodes.flatMap(node => linkOf(node) ?? []);
      if (links.length === 0) return;
      const text = links.map(({ words, target }) => markdownLink(words, target)).join('\n');
      data.set('text/plain', new vscode.DataTransferItem(text));
    },
  };
}
