import * as vscode from 'vscode';
import { builtIn, formatTermRef } from '../../core/glossary/termRef';
import { type Completion, completionsFor, trigger } from '../../core/writing/completions';
import { NameIndex } from '../../core/writing/nameIndex';
import { shortLabel } from '../../core/writing/shortLabel';
import type { Deps } from '../deps';
import { dateInWords } from '../inUserLanguage';
import { registerForNotes } from '../noteLanguages';
import type { GlossaryInUse } from '../stores/glossaryInUse';
import { linkToTopic } from '../stores/topicLink';

class TermItem extends vscode.CompletionItem {
  constructor(
    label: vscode.CompletionItemLabel,
    kind: vscode.CompletionItemKind,
    /** Address of the term. */
    readonly ref: string,
  ) {
    super(label, kind);
  }
}

/** Offers names of terms in prose: when asked, or after {@link trigger}; never by itself at each word. */
export function registerCompletion({
  annotations,
  glossaries,
}: Pick<Deps, 'annotations' | 'glossaries'>): vscode.Disposable {
  // by the list of glossaries, which is the same one until something changes
  const indexes = new WeakMap<readonly GlossaryInUse[], NameIndex>();
  const namesFor = (layers: readonly GlossaryInUse[]) => {
    const names = indexes.get(layers) ?? new NameIndex(layers);
    indexes.set(layers, names);
    return names;
  };
  const provider: vscode.CompletionItemProvider<TermItem> = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const line = document.lineAt(position).text.slice(0, position.character);
      const onlyTriggered = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
      if (onlyTriggered && !line.endsWith(trigger)) return undefined;
      // that the reference cannot be read has been told once
      const layers = await glossaries.layersFor(document.uri).catch(() => []);
      const found = completionsFor(line, namesFor(layers), {
        onlyTriggered,
        ...(document.languageId === 'markdown' && { linkTo: linkToTopic }),
      });
      if (!found || layers.length === 0) return undefined;
      const note = await annotations.note(document, token);
      if (!note?.isProse(document.offsetAt(position)) || token.isCancellationRequested) return undefined;
      const start = position.with(undefined, found.from);
      const word = document.getWordRangeAtPosition(position);
      const range = {
        inserting: new vscode.Range(start, position),
        replacing: new vscode.Range(start, word?.end ?? position),
      };
      const items = found.items.map((item, i) => itemOf(item, i, range));
      return new vscode.CompletionList(items, found.more);
    },
    async resolveCompletionItem(item) {
      const found = await glossaries.term(item.ref);
      if (!found) return item;
      const { term, glossary } = found;
      const text = new vscode.MarkdownString();
      if (glossary.glossary === builtIn) text.appendMarkdown(term.definition);
      else text.appendText(term.definition);
      const origin = [
        ...(glossary.glossary === builtIn ? [] : [glossary.title]),
        ...(term.asOf === undefined ? [] : [vscode.l10n.t('As of {0}', dateInWords(term.asOf))]),
      ];
      if (origin.length > 0) text.appendMarkdown('\n\n').appendText(origin.join(' · '));
      item.documentation = text;
      if (term.expansion !== undefined) item.detail = term.expansion;
      return item;
    },
  };
  return registerForNotes(notes =>
    vscode.languages.registerCompletionItemProvider(notes, provider, trigger.charAt(trigger.length - 1)),
  );
}

function itemOf(
  completion: Completion,
  place: number,
  range: vscode.CompletionItem['range'] & object,
): TermItem {
  const { kind, text, filter, term, glossary } = completion;
  const item = new TermItem(labelOf(completion), kinds[kind], formatTermRef({ glossary, id: term.id }));
  item.insertText = text;
  item.filterText = filter;
  item.sortText = String(place).padStart(4, '0');
  item.range = range;
  return item;
}

/** About as many characters of a label are seen in the list of suggestions at its usual width. */
const widest = 44;

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  name: vscode.CompletionItemKind.Text,
  expansion: vscode.CompletionItemKind.Text,
  spelledOut: vscode.CompletionItemKind.Text,
  link: vscode.CompletionItemKind.Reference,
};

function labelOf({ kind, text, term }: Completion): vscode.CompletionItemLabel {
  const [{ text: name }] = term.names;
  if (kind === 'link')
    return { label: text.slice(1, text.indexOf('](')), description: vscode.l10n.t('link to the topic') };
  return text === name && term.expansion !== undefined
    ? { label: text, description: term.expansion }
    : { label: shortLabel(text, widest) };
}
