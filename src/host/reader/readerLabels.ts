import * as vscode from 'vscode';
import type { ReaderLabels } from '../../core/reading/protocol';

/** The words around pages in the user's language. What is left open is filled in by the page's script. */
export function readerLabels(): ReaderLabels {
  return {
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    breadcrumbs: vscode.l10n.t('Breadcrumbs'),
    copyLink: vscode.l10n.t('Copy link to this page'),
    saveAsHtml: vscode.l10n.t('Save as HTML'),
    copySectionLink: vscode.l10n.t('Copy link to “{0}”', '{0}'),
    contents: vscode.l10n.t('On this page'),
    questions: vscode.l10n.t('Check yourself'),
    sources: vscode.l10n.t('Sources'),
    copyCitation: vscode.l10n.t('Copy citation of source {0}', '{0}'),
    copyAs: vscode.l10n.t('Copy citation as'),
    forms: {
      footnote: vscode.l10n.t('Footnote'),
      pandoc: vscode.l10n.t('Pandoc key'),
      bibtex: vscode.l10n.t('BibTeX'),
      plain: vscode.l10n.t('Plain text'),
    },
    openSource: vscode.l10n.t('Open source'),
    citedAt: vscode.l10n.t('Back to citation {0} of source {1}', '{0}', '{1}'),
    related: vscode.l10n.t('Read next'),
    previous: vscode.l10n.t('Previous'),
    next: vscode.l10n.t('Next'),
    neighbours: vscode.l10n.t('Previous and next topic'),
    openTopic: vscode.l10n.t('Open topic'),
    explains: vscode.l10n.t('Explanation of {0}', '{0}'),
    aboutSource: vscode.l10n.t('Source {0}', '{0}'),
    ways: vscode.l10n.t('Topics to start from'),
    noSuchPart: vscode.l10n.t('This page has no part “{0}”', '{0}'),
    failed: vscode.l10n.t('This page cannot be shown'),
  };
}
