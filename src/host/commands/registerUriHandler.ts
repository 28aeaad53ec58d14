import * as vscode from 'vscode';
import { addressOfPath, formatAddress } from '../../core/reading/address';
import type { Deps } from '../deps';

/**
 * Opens links to topics and terms that stand in notes: `/topic/ID` and `/term/REFERENCE`, and nothing else. A link to a
 * term leads to its topic, or to a page of its own when it has none.
 */
export function registerUriHandler({
  reference,
  glossaries,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'reader'>): vscode.Disposable {
  /** Where a link leads; `undefined` when to nothing. */
  const resolve = async (path: string): Promise<string | undefined> => {
    const address = addressOfPath(path);
    if (address === undefined) return undefined;
    const { topics } = await reference.get();
    const hasTopic = (id: string | undefined) => topics.some(topic => topic.id === id);
    if (address.kind !== 'term') {
      const id = formatAddress(address);
      return hasTopic(id) ? id : undefined;
    }
    const found = await glossaries.term(address.ref);
    const topic = found?.term.topic;
    if (topic !== undefined && hasTopic(topic)) return topic;
    return found && formatAddress({ kind: 'term', ref: found.ref });
  };
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      // that it cannot be read has been told
      if (!(await reference.get().catch(() => undefined))) return;
      const address = await resolve(uri.path);
      if (address === undefined) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The link {0} leads to nothing in the reference.', shown(uri)),
        );
        return;
      }
      reader.open(address, uri.fragment === '' ? {} : { anchor: uri.fragment });
    },
  });
}

/** A link as a message can show it: its encoded form has no control characters and no other direction of writing. */
function shown(uri: vscode.Uri): string {
  const text = uri.toString().replace(/[^\x21-\x7e]/g, '');
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
