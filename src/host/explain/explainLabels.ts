import * as vscode from 'vscode';
import type { ExplainLabels } from '../../core/reading/explainProtocol';

/** The words around an explanation in the user's language. What is left open is filled in by the view's script. */
export function explainLabels(): ExplainLabels {
  return {
    meaning: vscode.l10n.t('Meaning {0} of {1}', '{0}', '{1}'),
    notToConfuse: vscode.l10n.t('Not to be confused with'),
    otherLanguages: vscode.l10n.t('In other languages'),
    sources: vscode.l10n.t('Sources'),
    openTopic: vscode.l10n.t('Open topic'),
    openPage: vscode.l10n.t('Open page'),
    copyDefinition: vscode.l10n.t('Copy definition'),
    copyCitation: vscode.l10n.t('Copy citation of {0}', '{0}'),
  };
}
