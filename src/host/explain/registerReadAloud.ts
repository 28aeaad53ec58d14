import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { meaningsAtCursor } from '../meaningsAtCursor';

/** The accessible view opens only once the hover has the focus, which nobody is told of: so it is tried, in milliseconds. */
const tries = [0, 50, 100, 200, 400];

/**
 * "Read Definition at Cursor Aloud": opens the hover of the term in the editor's accessible view, where a screen
 * reader reads it line by line. Where hovers are switched off the definition is said as a message, which is read as well.
 */
export function registerReadAloud(deps: Pick<Deps, 'annotations' | 'glossaries'>): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.readDefinition, async () => {
    const editor = vscode.window.activeTextEditor;
    // that the reference cannot be read has been told
    const [ref] = (await meaningsAtCursor(deps.annotations).catch(() => undefined)) ?? [];
    if (!editor || ref === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No known term stands at the cursor.'));
      return;
    }
    const { document, selection } = editor;
    // asked for beforehand, the hovers are there at once when they are shown
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    if (!isHoverOn(document) || hovers.length === 0) return say(deps, ref);
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
    for (const wait of tries) {
      await new Promise<void>(resolve => setTimeout(resolve, wait));
      await vscode.commands.executeCommand('editor.action.accessibleView');
    }
  });
}

function isHoverOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('leadit', document).get('hover.enabled', true);
}

async function say({ glossaries }: Pick<Deps, 'glossaries'>, ref: string): Promise<void> {
  const { term } = (await glossaries.term(ref)) ?? {};
  if (!term) return;
  const text = [term.names[0].text, term.expansion, term.definition.replace(/\s+/g, ' ')];
  void vscode.window.showInformationMessage(text.filter(Boolean).join('. '));
}
