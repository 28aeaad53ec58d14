import * as vscode from 'vscode';
import { type Matches, matchesOf } from '../core/matching/matchesOf';
import type { Deps } from './deps';

/** What other extensions can ask of this one, as `vscode.extensions.getExtension(…).exports`. */
export interface Api {
  /**
   * The known terms of a document, as `leadit annotate --json` tells them; a glossary is named by the URI of its file.
   * Rejects with an error whose message can be shown as it is, for example when the document was closed.
   */
  readonly annotate: (document: vscode.TextDocument) => Promise<Matches>;
}

/** Answers other extensions from the same annotations that hovers and marks show. */
export function apiOf({ annotations }: Pick<Deps, 'annotations'>): Api {
  return {
    annotate: async document => {
      const note = await annotations.note(document);
      if (!note) throw new Error(vscode.l10n.t('The document was closed.'));
      return matchesOf(document.getText(), note.all());
    },
  };
}
