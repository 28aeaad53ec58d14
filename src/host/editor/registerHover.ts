import * as vscode from 'vscode';
import { type HoverLabels, hoverText } from '../../core/reading/hoverText';
import { commandIds } from '../commandIds';
import { registerForNotes } from '../noteLanguages';
import type { AnnotationStore } from '../stores/annotationStore';
import type { ReferenceStore } from '../stores/referenceStore';

/** Explains the term under the mouse in notes. */
export function registerHover(deps: {
  readonly annotations: AnnotationStore;
  readonly reference: ReferenceStore;
}): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!vscode.workspace.getConfiguration('leadit', document).get('hover.enabled', true)) return undefined;
      // that the reference cannot be read has been told once; a hover does not repeat it
      const reference = await deps.reference.get().catch(() => undefined);
      const annotation = reference && (await deps.annotations.at(document, position, token));
      if (!annotation || token.isCancellationRequested) return undefined;
      const text = new vscode.MarkdownString(hoverText(annotation.terms, reference, labels()));
      // glossaries are data: of the commands only these two, which change nothing, can be linked to
      text.isTrusted = { enabledCommands: [commandIds.openTopic, commandIds.copyCitation] };
      const { from, to } = annotation;
      return new vscode.Hover(text, new vscode.Range(document.positionAt(from), document.positionAt(to)));
    },
  };
  return registerForNotes(notes => vscode.languages.registerHoverProvider(notes, provider));
}

function labels(): HoverLabels {
  return {
    notToConfuse: vscode.l10n.t('Not to be confused with'),
    asOf: date => vscode.l10n.t('As of {0}', date),
    openTopic: vscode.l10n.t('Open topic'),
    copyCitation: vscode.l10n.t('Copy citation'),
    furtherMeanings: count => vscode.l10n.t('{0} further meanings: look the term up', count),
    topicLink: topic => commandLink(commandIds.openTopic, topic),
    citationLink: source => commandLink(commandIds.copyCitation, source),
  };
}

function commandLink(command: string, argument: string): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
