import * as vscode from 'vscode';
import { formatAddress } from '../../core/reading/address';
import { citation } from '../../core/writing/citation';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { meaningsAtCursor } from '../meaningsAtCursor';
import { linkToTopic } from '../stores/topicLink';
import { pickTopic } from './pickTopic';
import { registerCommand } from './registerCommand';
import { topicIdOf } from './targets';

/** Commands that open topics and act on the open one. */
export function registerReaderCommands({
  reference,
  reader,
  annotations,
  glossaries,
}: Pick<Deps, 'reference' | 'reader' | 'annotations' | 'glossaries'>): vscode.Disposable {
  /** The page that explains the term at the cursor; `undefined` where there is no term. */
  const pageAtCursor = async (): Promise<string | undefined> => {
    const [ref] = (await meaningsAtCursor(annotations)) ?? [];
    const found = ref === undefined ? undefined : await glossaries.term(ref);
    return found && (found.term.topic ?? formatAddress({ kind: 'term', ref: found.ref }));
  };
  return vscode.Disposable.from(
    registerCommand(reference, commandIds.openTopic, async target => {
      const topic = topicIdOf(target) ?? (await pickTopic(reference));
      if (topic !== undefined) reader.open(topic);
    }),
    registerCommand(reference, commandIds.openTopicToSide, async target => {
      // what one sees or writes about, before one is asked
      const meant = topicIdOf(target) ?? reader.inFront ?? (await pageAtCursor());
      const page = meant ?? (await pickTopic(reference));
      if (page !== undefined) reader.open(page, { toSide: true });
    }),
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
