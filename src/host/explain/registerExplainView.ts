import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import { meaningsAtCursor } from '../meaningsAtCursor';
import { type ExplainNeeds, ExplainView } from './explainView';

/** "Explain": a view that follows the cursor and explains the term that it is on. */
export function registerExplainView(needs: ExplainNeeds): vscode.Disposable {
  const view = new ExplainView(needs);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider(ExplainView.viewId, view),
    vscode.commands.registerCommand(commandIds.pinExplanation, () => view.pin(true)),
    vscode.commands.registerCommand(commandIds.unpinExplanation, () => view.pin(false)),
    vscode.commands.registerCommand(commandIds.explainTerm, async () => {
      // that the reference cannot be read has been told, and the view says it as well
      const refs = await meaningsAtCursor(needs.annotations).catch(() => undefined);
      await vscode.commands.executeCommand(`${ExplainView.viewId}.focus`);
      if (refs) view.show(refs, true);
      else view.focus();
    }),
  );
}
