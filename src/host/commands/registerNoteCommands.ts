import * as vscode from 'vscode';
import { formatAddress } from '../../core/reading/address';
import { markdownLink } from '../../core/writing/markdownLink';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTerm, linkToTopic } from '../stores/topicLink';
import { insertIntoNote } from './insertIntoNote';
import { registerCommand } from './registerCommand';
import { ruleLabels } from './ruleLabels';
import { termRefOf, topicIdOf } from './targets';

/** Commands that carry something from the reference into the note, or explain what the note says. */
export function registerNoteCommands({
  reference,
  glossaries,
  annotations,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'reader'>): vscode.Disposable {
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
    registerCommand(reference, commandIds.explainMeaning, () => explainMeaning({ annotations, glossaries })),
  );
}

/** Inserts a link; a selected text becomes its words. */
function insertLink(title: string, target: string): Promise<void> {
  return insertIntoNote(selected => markdownLink(selected === '' ? title : selected, target));
}

/** Says which rule decided about each meaning at the cursor. */
async function explainMeaning({
  annotations,
  glossaries,
}: Pick<Deps, 'annotations' | 'glossaries'>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const note = await annotations.note(document);
  const seen = await glossaries.layersFor(document);
  const titleOf = (id: string) => seen.find(({ glossary }) => glossary === id)?.title ?? id;
  const rules = ruleLabels();
  const places = note?.explain(document.offsetAt(selection.active)) ?? [];
  const lines = places.flatMap(({ from, to, meanings }) => {
    const text = document.getText(new vscode.Range(document.positionAt(from), document.positionAt(to)));
    return meanings.map(({ term, glossary, reason }) => {
      const verdict = reason.taken ? vscode.l10n.t('taken') : vscode.l10n.t('not taken');
      const by = reason.by === undefined ? '' : ` (${reason.by})`;
      return `“${text}” → ${term.names[0].text} [${titleOf(glossary)}]: ${verdict}; ${rules[reason.rule]}${by}`;
    });
  });
  if (lines.length === 0) lines.push(vscode.l10n.t('No known name stands at the cursor.'));
  void vscode.window.showInformationMessage(vscode.l10n.t('Why this meaning?'), {
    modal: true,
    detail: lines.join('\n'),
  });
}
