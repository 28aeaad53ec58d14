import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import { helpText } from './helpText';
import { type Manifest, ManifestWords } from './manifestWords';

const scheme = 'leadit-help';
const address = vscode.Uri.from({ scheme, path: '/LeadIT.md' });

/**
 * "Accessibility Help": a read-only text, which a screen reader reads as it reads any note. The editor's own dialog
 * for this takes no words from extensions, so its keys are bound to the command where the focus is in our views.
 */
export function registerAccessibilityHelp({
  extension,
}: {
  readonly extension: Pick<vscode.Extension<unknown>, 'packageJSON'>;
}): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => {
        const manifest: Manifest = extension.packageJSON;
        return helpText(new ManifestWords(manifest));
      },
    }),
    vscode.commands.registerCommand(commandIds.accessibilityHelp, () =>
      vscode.window.showTextDocument(address, { preview: true }),
    ),
  );
}
