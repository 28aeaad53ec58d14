import * as vscode from 'vscode';
import { refOf } from '../../core/writing/refOf';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { Later } from '../later';
import { isNote } from '../noteLanguages';
import { MentionsTree, type Subject } from './mentionsTree';

/** The view follows a change of the notes so long after it, in milliseconds. */
const pause = 300;

/** "Mentions": the notes of the workspace that mention the open topic, or a term that the user has asked for. */
export function registerMentions(
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'mentions' | 'reader' | 'reference'>,
): vscode.Disposable {
  const { mentions, reader } = deps;
  const tree = new MentionsTree(mentions);
  const view = vscode.window.createTreeView('leadit.mentions', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  tree.attach(view);
  const refreshing = new Later(() => tree.refresh());
  const showTopic = async (id: string) => {
    const subject = await topicSubject(id, deps);
    if (subject) await tree.show(subject);
  };
  return vscode.Disposable.from(
    view,
    tree,
    refreshing,
    mentions.onDidChange(() => refreshing.in(pause)),
    reader.onDidShowTopic(showTopic),
    view.onDidChangeVisibility(() => tree.look()),
    vscode.commands.registerCommand(commandIds.startMentions, () => tree.ask()),
    vscode.commands.registerCommand(commandIds.findMentions, async (target?: unknown) => {
      const subject = await subjectOf(target, deps);
      if (!subject) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Put the cursor on a term, or open a topic, to find the notes that mention it.'),
        );
        return;
      }
      await vscode.commands.executeCommand('leadit.mentions.focus');
      await tree.show(subject);
      await tree.ask();
    }),
  );
}

/** What a command is about: a term (by its address, or a row of a tree), a topic's row, the cursor's term, the open topic. */
async function subjectOf(
  target: unknown,
  deps: Pick<Deps, 'annotations' | 'glossaries' | 'reader' | 'reference'>,
): Promise<Subject | undefined> {
  const row = (target ?? {}) as { readonly ref?: unknown; readonly topic?: { readonly id?: unknown } };
  const ref = typeof target === 'string' ? target : row.ref;
  if (typeof ref === 'string') return termSubject(ref, deps);
  if (typeof row.topic?.id === 'string') return topicSubject(row.topic.id, deps);
  const editor = vscode.window.activeTextEditor;
  if (editor && isNote(editor.document)) {
    const [best] = (await deps.annotations.at(editor.document, editor.selection.active))?.meanings ?? [];
    if (best) return termSubject(refOf(best), deps);
  }
  return deps.reader.topic === undefined ? undefined : topicSubject(deps.reader.topic, deps);
}

async function termSubject(
  ref: string,
  { glossaries }: Pick<Deps, 'glossaries'>,
): Promise<Subject | undefined> {
  const found = await glossaries.term(ref);
  return found && { title: found.term.names[0].text, refs: [found.ref] };
}

/** A topic is mentioned by the terms that it explains. */
async function topicSubject(
  id: string,
  { reference }: Pick<Deps, 'reference'>,
): Promise<Subject | undefined> {
  // that the reference cannot be read has been told once
  const loaded = await reference.get().catch(() => undefined);
  const topic = loaded?.topics.find(each => each.id === id);
  return topic && { title: topic.title, refs: topic.terms };
}
