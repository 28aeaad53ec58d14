import * as vscode from 'vscode';

/** In every host of extensions, though `@types/vscode` does not say so. */
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

/** In the order of the page; what comes later rules. */
export const readerStyles = [
  'reader.css',
  'reader-frame.css',
  'pop-up.css',
  'reader-charts.css',
  'reader-end.css',
];

/** The folders of the extension that the reader's page may load from. */
export function readerRoots(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/** The empty page: its script asks for content once it runs. */
export function readerHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const asset = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const nonce = randomNonce();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LeadIT</title>
${readerStyles.map(file => `<link rel="stylesheet" href="${asset('media', file)}">`).join('\n')}
</head>
<body>
<p class="loading">${vscode.l10n.t('Opening…')}</p>
<script nonce="${nonce}" src="${asset('dist', 'webview', 'reader.js')}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
