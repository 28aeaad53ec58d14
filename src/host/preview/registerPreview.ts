import * as vscode from 'vscode';
import { formatTermRef } from '../../core/glossary/termRef';
import type { JudgedMeaning } from '../../core/matching/annotation';
import { type Markdown, type PreviewMark, previewTerms } from '../../core/reading/previewTerms';
import { termCards } from '../../core/reading/termCards';
import type { Reference } from '../../core/reference/reference';
import { marksBetween } from '../../core/writing/marksBetween';
import type { Deps } from '../deps';
import { isNote, onDidChangeNoteLanguages } from '../noteLanguages';
import { pageLabels } from '../pageLabels';
import { readMarkMode } from '../stores/readMarkMode';
import { ReferenceUnavailable } from '../stores/referenceStore';
import { linkToAddress, ownLink } from '../stores/topicLink';
import { isPreview, refreshPreview } from './refreshPreview';

/** Meanings beyond these are not told in a pop-up. */
const mostMeanings = 3;
/** How often a note that is shown plain is read for its marks before it is left plain. */
const mostAttempts = 8;

/** The part of the extension that the editor's Markdown preview is extended by. */
export interface Preview extends vscode.Disposable {
  /** To be returned by `activate`; the editor calls it with its parser. */
  readonly extendMarkdownIt: (markdown: Markdown) => Markdown;
}

/**
 * Explains terms in the editor's own Markdown preview, as the setting for marks says. Nothing is read before a preview
 * is open; what it shows first may be plain, and is rendered again once the glossaries are there.
 */
export function registerPreview({
  reference,
  glossaries,
  annotations,
  muted,
}: Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'muted'>): Preview {
  let loaded: Reference | undefined;
  /** Notes that were last shown plain, or otherwise than they should be now. */
  const stale = new Set<vscode.TextDocument>();
  const loading = new Set<vscode.TextDocument>();
  let cards = new WeakMap<JudgedMeaning['term'], string>();

  const shown = new Set<vscode.TextDocument>();
  const refresh = () => {
    for (const document of shown) stale.add(document);
    if (shown.size > 0) void refreshPreview(() => [...shown].every(each => !stale.has(each)));
  };
  const load = async (document: vscode.TextDocument) => {
    if (loading.has(document)) return;
    loading.add(document);
    try {
      // glossaries that come in meanwhile make what was read outdated: then it is read again
      for (let attempt = 0; attempt < mostAttempts && stale.has(document); attempt++) {
        loaded = await reference.get();
        if (!(await annotations.note(document))) return;
        await refreshPreview(() => !stale.has(document));
      }
    } catch (error) {
      // that the reference cannot be read has been told; the preview stays plain
      if (!(error instanceof ReferenceUnavailable)) throw error;
    } finally {
      loading.delete(document);
    }
  };
  const cardOf = (term: JudgedMeaning['term'], known: Reference): string => {
    const made = cards.get(term) ?? cardHtml(term, known);
    cards.set(term, made);
    return made;
  };

  const marksOf = (source: string): readonly PreviewMark[] | undefined => {
    const document = documentOf(source);
    if (!document) return undefined;
    const mode = isNote(document) ? readMarkMode(document) : 'off';
    if (mode === 'off') return [];
    const note = annotations.noteNow(document);
    const known = loaded;
    if (!note || !known) {
      stale.add(document);
      void load(document);
      return undefined;
    }
    const toSource = withoutReturns(document.getText());
    return (marksBetween(note, 0, note.length, mode, { skip: muted.test() }) ?? []).map(mark => ({
      from: toSource(mark.from),
      to: toSource(mark.to),
      key: mark.meanings.map(({ glossary, term }) => formatTermRef({ glossary, id: term.id })).join(' '),
      html: () =>
        mark.meanings
          .slice(0, mostMeanings)
          .map(({ term }) => cardOf(term, known))
          .join('<hr>'),
    }));
  };

  const listeners = vscode.Disposable.from(
    glossaries.onDidChange(() => {
      loaded = undefined;
      cards = new WeakMap();
      refresh();
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      shown.delete(document);
      stale.delete(document);
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      // a preview may have shown a note plain, and its marks been read, before its tab was known
      const before = stale.size;
      if (before > 0 && opened.some(isPreview)) void refreshPreview(() => stale.size < before);
    }),
    muted.onDidChange(refresh),
    onDidChangeNoteLanguages(refresh),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('leadit.marks')) refresh();
    }),
  );
  return {
    extendMarkdownIt: markdown =>
      previewTerms(markdown, {
        marksOf,
        onRendered: source => {
          const document = documentOf(source);
          if (!document) return;
          shown.add(document);
          stale.delete(document);
        },
        linkOf: ownLink,
        explains: () => vscode.l10n.t('Explanation of {0}', '{0}'),
      }),
    dispose: () => listeners.dispose(),
  };
}

/** What a pop-up says about a term; its links lead to the reader by way of the editor. */
function cardHtml(term: JudgedMeaning['term'], reference: Reference): string {
  const hrefOf = (topic: string, anchor?: string) => linkToAddress(topic, anchor) ?? '#';
  const card = termCards([term], reference, '', pageLabels(), hrefOf)[term.id];
  if (card?.topic === undefined) return card?.html ?? '';
  return `${card.html}<p class="way"><a href="${hrefOf(card.topic)}">${vscode.l10n.t('Open topic')}</a></p>`;
}

/** The open document that the parser was given: it gets the text alone. Other texts, such as release notes, are not notes. */
function documentOf(source: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => {
    const text = document.getText();
    if (text.length === source.length) return text === source;
    return text.length > source.length && text.includes('\r') && text.replace(/\r\n?/g, '\n') === source;
  });
}

/** The way from offsets in a text, asked for in ascending order, to those in the same text with plain line ends. */
function withoutReturns(text: string): (offset: number) => number {
  let next = text.indexOf('\r\n');
  let passed = 0;
  return offset => {
    for (; next >= 0 && next < offset; next = text.indexOf('\r\n', next + 2)) passed++;
    return offset - passed;
  };
}
