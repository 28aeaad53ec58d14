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
  /** Notes that were last shown plain, or otherwise than they should be now. */
  const stale = new Set<vscode.TextDocument>();
  const loading = new Set<vscode.TextDocument>();
  let cards = new WeakMap<JudgedMeaning['term'], string>();

  const shown = new Set<vscode.TextDocument>();
  let rendered = 0;
  const renderedOf = new WeakMap<vscode.TextDocument, number>();
  /** Has a note rendered anew, with its marks. */
  const load = async (document: vscode.TextDocument) => {
    stale.add(document);
    if (loading.has(document)) return;
    loading.add(document);
    const read = async () => {
      await reference.get();
      await annotations.note(document);
    };
    try {
      const isInPreview = await refreshPreview({
        read,
        isShown: () => !stale.has(document),
        renderedAt: () => rendered,
        ownRenderedAt: () => renderedOf.get(document) ?? 0,
      });
      if (!isInPreview) {
        shown.delete(document);
        stale.delete(document);
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

  const refresh = () => {
    for (const document of shown) void load(document);
  };

  const marksOf = (source: string): readonly PreviewMark[] | undefined => {
    const document = documentOf(source);
    if (!document) return undefined;
    rendered = Date.now();
    renderedOf.set(document, rendered);
    const mode = isNote(document) ? readMarkMode(document) : 'off';
    if (mode === 'off') return [];
    const note = annotations.noteNow(document);
    const known = reference.now;
    if (!note || !known) {
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
      cards = new WeakMap();
      refresh();
    }),
    vscode.workspace.onDidCloseTextDocument(document => {
      shown.delete(document);
      stale.delete(document);
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (!opened.some(isPreview)) return;
      // its first page may be of what the editor had parsed before: then nobody is asked for marks
      rendered = Date.now();
      // and it may have shown a note plain, and its marks been read, before its tab was known
      for (const document of stale) void load(document);
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
