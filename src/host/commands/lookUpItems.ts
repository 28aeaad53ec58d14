import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { builtIn } from '../../core/glossary/termRef';
import { formatAddress } from '../../core/reading/address';
import type { Reference } from '../../core/reference/reference';
import type { Passage } from '../../core/search/fullTextIndex';
import type { Found, FoundPart, FoundTerm, FoundTopic } from '../../core/search/lookupIndex';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { TermInUse } from '../stores/glossaryStore';
import type { FinderAction, FinderItem } from './showFinder';

/**
 * How what a look-up found is shown, and what can be done with it.
 *
 * @param inUse From a term to the glossary that it stands in.
 */
export function lookUpItems(
  inUse: ReadonlyMap<Term, TermInUse>,
  { groups, topics }: Reference,
  { reader, reading }: Pick<Deps, 'reader' | 'reading'>,
): { readonly keyOf: (found: Found) => string; readonly itemOf: (found: Found) => FinderItem } {
  const topicIds = new Set(topics.map(({ id }) => id));
  const refOf = ({ term }: FoundTerm) => inUse.get(term)?.ref ?? term.id;
  const keyOf = (found: Found) => `${found.kind}:${found.kind === 'term' ? refOf(found) : found.id}`;
  const opening = (found: Found, address: string, anchor?: string) => {
    const open = (toSide: boolean) => () => {
      reader.open(address, { toSide, ...(anchor !== undefined && { anchor }) });
      return reading.addRecent(keyOf(found));
    };
    return {
      open: open(false),
      ways: [action('book', vscode.l10n.t('Open'), open(false)), sideways(open(true))],
    };
  };

  const termItem = (found: FoundTerm): FinderItem => {
    const { term } = found;
    const ref = refOf(found);
    const glossary = inUse.get(term)?.glossary;
    const topic = term.topic !== undefined && topicIds.has(term.topic) ? term.topic : undefined;
    const { open, ways } = opening(found, topic ?? formatAddress({ kind: 'term', ref }));
    const said = [
      term.expansion ?? term.category,
      ...(glossary?.glossary === builtIn ? [] : [glossary?.title]),
    ];
    return {
      label: `$(symbol-text) ${found.title}`,
      description: said.filter(Boolean).join(' · '),
      detail: term.definition.replace(/\s+/g, ' '),
      term: ref,
      open,
      actions: [
        ...ways,
        command('whole-word', vscode.l10n.t('Insert Full Name'), commandIds.insertExpansion, ref),
        command('link', vscode.l10n.t('Insert Link'), commandIds.insertTermLink, ref),
        command('copy', vscode.l10n.t('Copy Definition'), commandIds.copyTermDefinition, ref),
      ],
    };
  };

  const topicItem = (found: FoundTopic): FinderItem => {
    const { open, ways } = opening(found, found.id);
    return {
      label: `$(book) ${found.title}`,
      description: groups.find(({ id }) => id === found.topic.group)?.title ?? '',
      detail: found.topic.summary,
      open,
      actions: [...ways, command('link', vscode.l10n.t('Insert Link'), commandIds.insertTopicLink, found.id)],
    };
  };

  const partItem = (found: FoundPart): FinderItem => {
    const { open, ways } = opening(found, found.topic.id, found.anchor);
    return {
      label: `$(${found.kind === 'heading' ? 'list-unordered' : 'question'}) ${found.title}`,
      description: found.topic.title,
      detail: found.text,
      open,
      actions: ways,
    };
  };

  return {
    keyOf,
    itemOf: found => {
      if (found.kind === 'term') return termItem(found);
      return found.kind === 'topic' ? topicItem(found) : partItem(found);
    },
  };
}

/** A part of a topic that holds words looked for. */
export function passageItem(
  { topic, title, heading, anchor, excerpt }: Passage,
  reader: Deps['reader'],
): FinderItem {
  const open = (toSide: boolean) => () =>
    reader.open(topic, { toSide, ...(anchor !== undefined && { anchor }) });
  return {
    label: `$(book) ${title}`,
    ...(heading !== undefined && { description: heading }),
    detail: excerpt,
    open: open(false),
    actions: [sideways(open(true))],
  };
}

function sideways(run: () => unknown): FinderAction {
  return action('split-horizontal', vscode.l10n.t('Open to the Side'), run);
}

function command(icon: string, tooltip: string, id: string, argument: string): FinderAction {
  return action(icon, tooltip, () => vscode.commands.executeCommand(id, argument));
}

function action(icon: string, tooltip: string, run: () => unknown): FinderAction {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, run };
}
