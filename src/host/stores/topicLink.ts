import * as vscode from 'vscode';

/** Must be the extension's own id, by which the editor finds the handler. */
const extensionId = 'leadit-companion.leadit-companion';

/** A link that opens a topic from anywhere: `vscode://…/topic/ID`. The scheme is the editor's own. */
export function linkToTopic(topic: string, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return `${vscode.env.uriScheme}://${extensionId}/topic/${encodeURIComponent(topic)}${fragment}`;
}

/** A link that opens a term: `vscode://…/term/REFERENCE`. */
export function linkToTerm(term: string): string {
  return `${vscode.env.uriScheme}://${extensionId}/term/${encodeURIComponent(term)}`;
}
