import * as vscode from 'vscode';

/** Scheme of the documents that hold the reference as plain text. */
export const referenceScheme = 'leadit';

/** The document of a topic. */
export function topicUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: referenceScheme, path: `/topic/${id}.md` });
}

/** The document of a built-in term that no topic explains. */
export function termUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: referenceScheme, path: `/term/${id}.md` });
}

/** What a document is about; `undefined` for any other address. */
export function subjectOf({
  scheme,
  path,
}: vscode.Uri): { readonly kind: 'topic' | 'term'; readonly id: string } | undefined {
  const [, kind, id] = /^\/(topic|term)\/([^/]+)\.md$/.exec(path) ?? [];
  if (scheme !== referenceScheme || id === undefined) return undefined;
  return { kind: kind === 'term' ? 'term' : 'topic', id };
}
