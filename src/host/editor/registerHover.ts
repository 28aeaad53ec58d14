import * as vscode from 'vscode';
import { builtIn, formatTermRef } from '../../core/glossary/termRef';
import { type HoverLabels, type HoverMeaning, hoverText } from '../../core/reading/hoverText';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { dateInWords } from '../inUserLanguage';
import { registerForNotes } from '../noteLanguages';
import { statusLabels } from '../pageLabels';
import { readMarkMode } from '../stores/readMarkMode';

/** Explains the term under the mouse in notes. */
export function registerHover(
  deps: Pick<Deps, 'reference' | 'glossaries' | 'annotations' | 'muted'>,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!vscode.workspace.getConfiguration('leadit', document).get('hover.enabled', true)) return undefined;
      // that the reference cannot be read has been told once; a hover does not repeat it
      const reference = await deps.reference.get().catch(() => undefined);
      const annotation = reference && (await deps.annotations.at(document, position, token));
      if (!annotation || token.isCancellationRequested) return undefined;
      const seen = await deps.glossaries.layersFor(document);
      const meanings = annotation.meanings.map(({ term, glossary }): HoverMeaning => {
        const title = seen.find(each => each.glossary === glossary)?.title ?? glossary;
        const own = { glossary: title, ref: formatTermRef({ glossary, id: term.id }) };
        return glossary === builtIn ? { term } : { term, own };
      });
      const [best] = annotation.meanings;
      const canMute = readMarkMode(document) !== 'off' && best !== undefined && !deps.muted.test()(best);
      const text = new vscode.MarkdownString(hoverText(meanings, reference, labels(canMute)));
      // glossaries are data: only these commands, which change no file by themselves, can be linked to
      text.isTrusted = {
        enabledCommands: [
          commandIds.openTopic,
          commandIds.copyCitation,
          commandIds.editTerm,
          commandIds.muteTerm,
        ],
      };
      const { from, to } = annotation;
      return new vscode.Hover(text, new vscode.Range(document.positionAt(from), document.positionAt(to)));
    },
  };
  return registerForNotes(notes => vscode.languages.registerHoverProvider(notes, provider));
}

/** @param canMute Whether the term is marked in notes, and can be taken out of it. */
function labels(canMute: boolean): HoverLabels {
  return {
    ...(canMute && {
      mute: {
        text: vscode.l10n.t('I know this term'),
        link: ref => commandLink(commandIds.muteTerm, ref),
      },
    }),
    notToConfuse: vscode.l10n.t('Not to be confused with'),
    asOf: date => vscode.l10n.t('As of {0}', date),
    date: dateInWords,
    status: statusLabels(),
    openTopic: vscode.l10n.t('Open topic'),
    copyCitation: vscode.l10n.t('Copy citation'),
    furtherMeanings: (count, glossaries) =>
      vscode.l10n.t(
        'Also in {1} ({0} further meanings): look the term up',
        count,
        glossaries.map(each => each ?? vscode.l10n.t('LeadIT Companion')).join(', '),
      ),
    fromGlossary: glossary => vscode.l10n.t('From {0}', glossary),
    edit: vscode.l10n.t('Edit term'),
    editLink: ref => commandLink(commandIds.editTerm, ref),
    topicLink: topic => commandLink(commandIds.openTopic, topic),
    citationLink: source => commandLink(commandIds.copyCitation, source),
  };
}

function commandLink(command: string, argument: string): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
