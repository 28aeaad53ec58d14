import * as vscode from 'vscode';
import { randomNonce } from '../randomNonce';

/** The folders of the extension that the view's page may load from. */
export function explainRoots(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/** The empty page: its script asks for content once it runs. */
export function explainHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const asset = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const nonce = randomNonce();
  const policy = [`default-src 'none'`, `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`];
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Explain')}</title>
<link rel="stylesheet" href="${asset('media', 'explain.css')}">
</head>
<body>
<script nonce="${nonce}" src="${asset('dist', 'webview', 'explain.js')}"></script>
</body>
</html>`;
}
