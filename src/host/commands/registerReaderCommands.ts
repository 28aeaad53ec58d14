import * as vscode from 'vscode';
import { citation } from '../../core/writing/citation';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTopic } from '../stores/topicLink';
import { pickTopic } from './pickTopic';
import { topicIdOf } from './targets';

/** Commands that open topics and act on the open one. */
export function registerReaderCommands({
  reference,
  reader,
}: Pick<Deps, 'reference' | 'reader'>): vscode.Disposable {
  const open = async (target: unknown, toSide: boolean) => {
    const topic = topicIdOf(target) ?? (await pickTopic(reference));
    if (topic !== undefined) reader.open(topic, { toSide });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.openTopic, (target: unknown) => open(target, false)),
    vscode.commands.registerCommand(commandIds.openTopicToSide, (target: unknown) => open(target, true)),
    vscode.commands.registerCommand(commandIds.back, () => reader.back()),
    vscode.commands.registerCommand(commandIds.forward, () => reader.forward()),
    vscode.commands.registerCommand(commandIds.reloadReference, () => reference.reload()),
    vscode.commands.registerCommand(commandIds.copyTopicLink, async (target: unknown) => {
      const topic = topicIdOf(target) ?? reader.topic;
      if (topic !== undefined) await vscode.env.clipboard.writeText(linkToTopic(topic));
    }),
    vscode.commands.registerCommand(commandIds.copyCitation, async (id: unknown) => {
      const source = (await reference.get()).sources.find(each => each.id === id);
      if (!source) return;
      await vscode.env.clipboard.writeText(citation(source).text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Citation copied'), 3000);
    }),
  );
}
