import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { FullTextIndex } from '../../core/search/fullTextIndex';
import { type Found, LookupIndex } from '../../core/search/lookupIndex';
import { partsToFind } from '../../core/search/partsToFind';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { TermInUse } from '../stores/glossaryStore';
import { lookUpItems, passageItem } from './lookUpItems';
import { registerCommand } from './registerCommand';
import { type FinderItem, showFinder } from './showFinder';
import { wordsAtCursor } from './wordsAtCursor';

type Needs = Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'reader' | 'reading' | 'spotlight'>;

/** What a look-up reads, made when it is first needed. */
interface Indexes {
  readonly names: LookupIndex;
  readonly keyOf: (found: Found) => string;
  readonly itemOf: (found: Found) => FinderItem;
  /** Over all topics; it takes longer to make. */
  readonly fullText: () => FullTextIndex;
}

/**
 * "Look Up Term": one list over terms, topics, headings and questions, starting from the selection or the term at
 * the cursor. `>` searches the full text, `?` tells what can be typed. "Search Reference": full text at once.
 */
export function registerLookUp(deps: Needs): vscode.Disposable {
  const { reference, glossaries, annotations, reader, reading, spotlight } = deps;
  let indexes: Promise<Indexes> | undefined;
  const load = () => {
    indexes ??= makeIndexes(deps);
    return indexes;
  };
  const passages = (index: Indexes, words: string) =>
    index
      .fullText()
      .find(words)
      .map(passage => passageItem(passage, reader));
  return vscode.Disposable.from(
    glossaries.onDidChange(() => {
      indexes = undefined;
    }),
    registerCommand(reference, commandIds.lookUpTerm, async () => {
      const index = await load();
      const find = (query: string): readonly FinderItem[] => {
        const typed = query.trimStart();
        if (typed.startsWith('?')) return hints();
        if (typed.startsWith('>')) return passages(index, typed.slice(1));
        return typed === '' ? suggestions(index, reading) : index.names.find(query).map(index.itemOf);
      };
      showFinder({
        placeholder: vscode.l10n.t('A term or a topic: UNFCCC, carbon border, net zero … (? for help)'),
        value: await wordsAtCursor(annotations),
        find,
        nothing: query => vscode.l10n.t('Nothing in the reference fits “{0}”', query),
        look: item => spotlight.preview(item?.term),
      });
    }),
    registerCommand(reference, commandIds.searchReference, async () => {
      const index = await load();
      showFinder({
        placeholder: vscode.l10n.t('Words to find in the reference'),
        value: '',
        find: query => passages(index, query),
        nothing: query => vscode.l10n.t('No topic holds “{0}”', query),
      });
    }),
  );
}

async function makeIndexes(deps: Needs): Promise<Indexes> {
  const [loaded, terms] = await Promise.all([deps.reference.get(), deps.glossaries.terms()]);
  const { topics } = loaded;
  const inUse = new Map<Term, TermInUse>(terms.map(each => [each.term, each]));
  const names = new LookupIndex([...inUse.keys()], topics, partsToFind(topics));
  let fullText: FullTextIndex | undefined;
  return {
    names,
    ...lookUpItems(inUse, loaded, deps),
    fullText: () => {
      fullText ??= new FullTextIndex(loaded);
      return fullText;
    },
  };
}

/** What is offered before anything is typed: what was looked up last, then all topics. */
function suggestions(
  { names, keyOf, itemOf }: Indexes,
  { recent }: Pick<Deps['reading'], 'recent'>,
): readonly FinderItem[] {
  const all = names.all();
  const byKey = new Map(all.map(found => [keyOf(found), found]));
  const again = recent.flatMap(key => byKey.get(key) ?? []);
  const topics = all.filter(found => found.kind === 'topic' && !again.includes(found));
  return [
    ...(again.length === 0 ? [] : [heading(vscode.l10n.t('Looked up last')), ...again.map(itemOf)]),
    heading(vscode.l10n.t('Topics')),
    ...topics.map(itemOf),
  ];
}

function heading(label: string): FinderItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function hints(): readonly FinderItem[] {
  return [
    {
      label: vscode.l10n.t('words'),
      description: vscode.l10n.t('Terms, topics, headings and questions by name; typing errors are forgiven'),
      fill: '',
    },
    { label: '>', description: vscode.l10n.t('Full text of the reference'), fill: '>' },
    { label: '?', description: vscode.l10n.t('This help'), fill: '?' },
  ];
}
