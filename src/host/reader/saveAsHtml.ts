import * as vscode from 'vscode';
import type { Page } from '../../core/reading/protocol';
import { standalonePage } from '../../core/reading/standalonePage';
import { linkToAddress } from '../stores/topicLink';
import { readerStyles } from './readerHtml';
import { readerLabels } from './readerLabels';

/** The reader's own styles, and the colours that it else has from the editor's theme. */
const styles = [...readerStyles, 'reader-saved.css'];

/** Asks where to, and writes a page as a file that needs nothing else. What went wrong is told. */
export async function saveAsHtml(page: Page, extensionUri: vscode.Uri): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save “{0}” as HTML', page.title),
    defaultUri: defaultTarget(page),
    filters: { HTML: ['html', 'htm'] },
  });
  if (target === undefined) return;
  try {
    const decoder = new TextDecoder();
    const sheets = await Promise.all(
      styles.map(file => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', file))),
    );
    const html = standalonePage(page, {
      labels: readerLabels(),
      language: vscode.env.language,
      css: sheets.map(sheet => decoder.decode(sheet)).join('\n'),
      linkTo: linkToAddress,
    });
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The page could not be saved: {0}', why));
    return;
  }
  const open = vscode.l10n.t('Open in Browser');
  const name = target.path.split('/').pop() ?? target.path;
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}', name), open);
  if (choice === open) await vscode.env.openExternal(target);
}

/** Beside the note that is open, or in the first folder of the workspace. */
function defaultTarget(page: Page): vscode.Uri {
  const name = `${page.topic.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '')}.html`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(`/${name}`);
}
