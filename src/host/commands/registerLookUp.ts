import * as vscode from 'vscode';
import { type Found, LookupIndex } from '../../core/search/lookupIndex';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';
import { registerCommand } from './registerCommand';
import { showFinder } from './showFinder';

/** "Look Up Term": terms and topics by name, starting from the selection or the term at the cursor. */
export function registerLookUp({
  reference,
  glossaries,
  annotations,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'reader'>): vscode.Disposable {
  let index: Promise<LookupIndex> | undefined;
  const load = () => {
    index ??= (async () => {
      const [{ topics }, terms] = await Promise.all([reference.get(), glossaries.terms()]);
      return new LookupIndex(
        terms.map(({ term }) => term),
        topics,
      );
    })();
    return index;
  };
  return vscode.Disposable.from(
    glossaries.onDidChange(() => {
      index = undefined;
    }),
    registerCommand(reference, commandIds.lookUpTerm, async () => {
      const found = await load();
      showFinder({
        placeholder: vscode.l10n.t('A term or a topic: UNFCCC, carbon border, net zero …'),
        value: await wordsAtCursor(annotations),
        find: query => found.find(query).map(item),
        nothing: query => vscode.l10n.t('Nothing in the reference fits “{0}”', query),
        accept: ({ topic }, toSide) => {
          if (topic !== undefined) reader.open(topic, { toSide });
        },
      });
    }),
  );
}

function item(found: Found) {
  if (found.kind === 'topic') {
    return { label: `$(book) ${found.title}`, detail: found.topic.summary, topic: found.id };
  }
  const { expansion, definition, category, topic } = found.term;
  return {
    label: `$(symbol-text) ${found.title}`,
    description: expansion ?? category,
    detail: definition.replace(/\s+/g, ' '),
    ...(topic !== undefined && { topic }),
  };
}

/** The selection, or the whole term at the cursor, or the word there. */
async function wordsAtCursor(annotations: Deps['annotations']): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection).replace(/\s+/g, ' ').trim().slice(0, 100);
  if (isNote(document)) {
    const annotation = await annotations.at(document, selection.active);
    if (annotation) return annotation.terms[0]?.names[0].text ?? '';
  }
  const word = document.getWordRangeAtPosition(selection.active);
  return word ? document.getText(word) : '';
}
