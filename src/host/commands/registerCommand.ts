import * as vscode from 'vscode';
import { type ReferenceStore, ReferenceUnavailable } from '../stores/referenceStore';

/** Registers a command that needs the reference; where there is none it says so instead of breaking off. */
export function registerCommand(
  reference: ReferenceStore,
  id: string,
  run: (target?: unknown) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (target?: unknown) => {
    try {
      await run(target);
    } catch (error) {
      if (!(error instanceof ReferenceUnavailable)) throw error;
      void reference.tell(error.message);
    }
  });
}
