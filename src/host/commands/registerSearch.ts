import * as vscode from 'vscode';
import { FullTextIndex } from '../../core/search/fullTextIndex';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { registerCommand } from './registerCommand';
import { showFinder } from './showFinder';

/** "Search Reference": full text over all topics. */
export function registerSearch({ reference, reader }: Pick<Deps, 'reference' | 'reader'>): vscode.Disposable {
  let index: Promise<FullTextIndex> | undefined;
  return vscode.Disposable.from(
    reference.onDidChange(() => {
      index = undefined;
    }),
    registerCommand(reference, commandIds.searchReference, async () => {
      index ??= reference.get().then(loaded => new FullTextIndex(loaded));
      const found = await index;
      showFinder({
        placeholder: vscode.l10n.t('Words to find in the reference'),
        value: '',
        find: query =>
          found.find(query).map(({ topic, title, heading, anchor, excerpt }) => ({
            label: `$(book) ${title}`,
            ...(heading !== undefined && { description: heading }),
            detail: excerpt,
            topic,
            ...(anchor !== undefined && { anchor }),
          })),
        nothing: query => vscode.l10n.t('No topic holds “{0}”', query),
        accept: ({ topic, anchor }, toSide) => {
          if (topic !== undefined) reader.open(topic, { toSide, ...(anchor !== undefined && { anchor }) });
        },
      });
    }),
  );
}
