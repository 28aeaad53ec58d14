import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import type { Keepsake } from '../stores/readingStore';
import { termRefOf, topicIdOf } from './targets';

/** Bookmarks and read marks. Without a target they are for the topic in the reader. */
export function registerReadingCommands({
  reading,
  reader,
}: Pick<Deps, 'reading' | 'reader'>): vscode.Disposable {
  const keepsake = (target: unknown): Keepsake | undefined => {
    const topic = topicIdOf(target);
    if (topic !== undefined) return `topic:${topic}`;
    const term = termRefOf(target);
    if (term !== undefined) return `term:${term}`;
    return reader.topic === undefined ? undefined : `topic:${reader.topic}`;
  };
  const bookmark = (set: boolean) => async (target: unknown) => {
    const what = keepsake(target);
    if (what !== undefined) await reading.setBookmark(what, set);
  };
  const mark = (read: boolean) => async (target: unknown) => {
    const topic = topicIdOf(target) ?? reader.topic;
    if (topic !== undefined) await reading.setRead(topic, read);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.addBookmark, bookmark(true)),
    vscode.commands.registerCommand(commandIds.removeBookmark, bookmark(false)),
    vscode.commands.registerCommand(commandIds.markRead, mark(true)),
    vscode.commands.registerCommand(commandIds.markUnread, mark(false)),
  );
}
