import * as vscode from 'vscode';
import type { Deps } from '../deps';

/** Opens links to topics and terms that stand in notes: `/topic/ID` and `/term/REFERENCE`, and nothing else. */
export function registerUriHandler({
  reference,
  glossaries,
  reader,
}: Pick<Deps, 'reference' | 'glossaries' | 'reader'>): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      const [, kind, id, more] = uri.path.split('/');
      const loaded = await reference.get().catch(() => undefined);
      // that it cannot be read has been told
      if (!loaded) return;
      const { topics } = loaded;
      const wanted = kind === 'term' ? (await glossaries.term(id ?? ''))?.term.topic : id;
      const known = (kind === 'topic' || kind === 'term') && more === undefined;
      if (!known || !topics.some(topic => topic.id === wanted) || wanted === undefined) {
        const address = uri.toString().slice(0, 200);
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The link {0} leads to nothing in the reference.', address),
        );
        return;
      }
      reader.open(wanted, uri.fragment === '' ? {} : { anchor: uri.fragment });
    },
  });
}
