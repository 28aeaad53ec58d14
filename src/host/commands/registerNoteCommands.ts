import * as vscode from 'vscode';
import { formatAddress } from '../../core/reading/address';
import { markdownLink } from '../../core/writing/markdownLink';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTerm, linkToTopic } from '../stores/topicLink';
import { insertIntoNote } from './insertIntoNote';
import { registerCommand } from './registerCommand';
import { termRefOf, topicIdOf } from './targets';

/** Commands that carry something from the reference into the note. */
export function registerNoteCommands({
  reference,
  glossaries,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'reader'>): vscode.Disposable {
  const termOf = async (target: unknown) => {
    const ref = termRefOf(target);
    return ref === undefined ? undefined : glossaries.term(ref);
  };
  return vscode.Disposable.from(
    registerCommand(reference, commandIds.insertTopicLink, async target => {
      const id = topicIdOf(target) ?? reader.topic;
      const topic = (await reference.get()).topics.find(each => each.id === id);
      if (topic) await insertLink(topic.title, linkToTopic(topic.id));
    }),
    registerCommand(reference, commandIds.insertTermLink, async target => {
      const found = await termOf(target);
      if (found) await insertLink(found.term.names[0].text, linkToTerm(found.ref));
    }),
    registerCommand(reference, commandIds.insertExpansion, async target => {
      const { term } = (await termOf(target)) ?? {};
      if (term) await insertIntoNote(() => term.expansion ?? term.names[0].text);
    }),
    registerCommand(reference, commandIds.copyTermDefinition, async target => {
      const { term } = (await termOf(target)) ?? {};
      if (!term) return;
      const expansion = term.expansion ? ` (${term.expansion})` : '';
      await vscode.env.clipboard.writeText(
        `${term.names[0].text}${expansion}: ${term.definition.replace(/\s+/g, ' ')}`,
      );
    }),
    registerCommand(reference, commandIds.openTermTopic, async target => {
      const found = await termOf(target);
      if (found) reader.open(found.term.topic ?? formatAddress({ kind: 'term', ref: found.ref }));
    }),
  );
}

/** Inserts a link; a selected text becomes its words. */
function insertLink(title: string, target: string): Promise<void> {
  return insertIntoNote(selected => markdownLink(selected === '' ? title : selected, target));
}
