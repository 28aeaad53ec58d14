import * as vscode from 'vscode';
import { type ReferenceStore, ReferenceUnavailable } from '../stores/referenceStore';

/**
 * Registers a command that needs the reference; where there is none it says so instead of breaking off.
 *
 * @param run Text that it gives is given to who runs the command by a program.
 */
export function registerCommand(
  reference: ReferenceStore,
  id: string,
  run: (target?: unknown) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (target?: unknown) => {
    try {
      const answer = await run(target);
      return typeof answer === 'string' ? answer : undefined;
    } catch (error) {
      if (!(error instanceof ReferenceUnavailable)) throw error;
      void reference.tell(error.message);
      return undefined;
    }
  });
}
