import * as vscode from 'vscode';
import { type DocumentLabels, termDocument, topicDocument } from '../../core/writing/topicDocument';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { dateInWords } from '../inUserLanguage';
import { referenceScheme, subjectOf, topicUri } from '../stores/referenceUri';

/**
 * The topics as read-only text documents, so that "Go to Definition" and "Peek Definition" have a place to lead to:
 * the editor can show definitions in text only, not in the reader's panel. From there a button opens the reader.
 */
export function registerReferenceDocuments({
  reference,
  reader,
}: Pick<Deps, 'reference' | 'reader'>): vscode.Disposable {
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    didChange,
    reference.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (subjectOf(uri)) didChange.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(referenceScheme, {
      onDidChange: didChange.event,
      async provideTextDocumentContent(uri) {
        const subject = subjectOf(uri);
        const loaded = await reference.get();
        if (subject?.kind === 'topic') {
          const topic = loaded.topics.find(({ id }) => id === subject.id);
          if (topic) return topicDocument(topic, loaded, linkTo, labels());
        }
        if (subject?.kind === 'term') {
          const term = loaded.terms.find(({ id }) => id === subject.id);
          if (term) return termDocument(term, loaded, labels());
        }
        throw vscode.FileSystemError.FileNotFound(uri);
      },
    }),
    vscode.commands.registerCommand(commandIds.openInReader, async (target?: unknown) => {
      const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
      const subject = uri && subjectOf(uri);
      if (!subject) return;
      reader.open(subject.kind === 'topic' ? subject.id : `term:${subject.id}`);
    }),
  );
}

function linkTo(topic: string, anchor?: string): string {
  return topicUri(topic)
    .with({ fragment: anchor ?? '' })
    .toString();
}

function labels(): DocumentLabels {
  return {
    asOf: date => vscode.l10n.t('As of {0}', date),
    date: dateInWords,
    notToConfuse: vscode.l10n.t('Not to be confused with'),
    chart: alt => vscode.l10n.t('Chart, shown in the reader: {0}', alt),
  };
}
