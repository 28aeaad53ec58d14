import * as vscode from 'vscode';
import { citation } from '../../core/writing/citation';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { linkToTopic } from '../stores/topicLink';
import { pickTopic } from './pickTopic';
import { registerCommand } from './registerCommand';
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
    registerCommand(reference, commandIds.openTopic, target => open(target, false)),
    registerCommand(reference, commandIds.openTopicToSide, target => open(target, true)),
    registerCommand(reference, commandIds.back, () => reader.back()),
    registerCommand(reference, commandIds.forward, () => reader.forward()),
    registerCommand(reference, commandIds.saveAsHtml, () => reader.save()),
    registerCommand(reference, commandIds.zoomIn, () => reader.zoom(1)),
    registerCommand(reference, commandIds.zoomOut, () => reader.zoom(-1)),
    registerCommand(reference, commandIds.zoomReset, () => reader.zoom(0)),
    registerCommand(reference, commandIds.reloadReference, () => reference.reload()),
    registerCommand(reference, commandIds.copyTopicLink, async target => {
      const topic = topicIdOf(target);
      if (topic === undefined) await reader.copyLink();
      else await vscode.env.clipboard.writeText(linkToTopic(topic));
    }),
    registerCommand(reference, commandIds.copyCitation, async (id: unknown) => {
      const source = (await reference.get()).sources.find(each => each.id === id);
      if (!source) return;
      await vscode.env.clipboard.writeText(citation(source).text);
      vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Citation copied'), 3000);
    }),
  );
}
