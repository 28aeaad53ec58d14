import * as vscode from 'vscode';
import { noteFromTopic } from '../../core/writing/noteFromTopic';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTopic } from '../stores/topicLink';
import { pickTopic } from './pickTopic';
import { registerCommand } from './registerCommand';
import { topicIdOf } from './targets';

/** "New Note from Topic": an untitled note from the user's template. */
export function registerNewNote({ reference }: Pick<Deps, 'reference'>): vscode.Disposable {
  return registerCommand(reference, commandIds.newNoteFromTopic, async target => {
    const id = topicIdOf(target) ?? (await pickTopic(reference));
    const known = await reference.get();
    const topic = known.topics.find(each => each.id === id);
    if (!topic) return;
    const template = vscode.workspace.getConfiguration('leadit').get('newNote.template', '');
    const content = noteFromTopic(template, topic, known, linkToTopic(topic.id), today());
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}

/** The date where the user is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
