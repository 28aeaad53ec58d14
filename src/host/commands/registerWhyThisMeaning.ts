import * as vscode from 'vscode';
import { builtIn } from '../../core/glossary/termRef';
import { type Account, accountsAt, type KnownGlossary } from '../../core/matching/accountsAt';
import { commandIds } from '../commandIds';
import type { Deps } from '../deps';
import { isNote } from '../noteLanguages';
import { rangeOf } from '../rangeOf';
import { glossariesOf } from '../stores/glossariesOf';
import { accountLabels } from './accountLabels';
import { registerCommand } from './registerCommand';

/** No name that is found reaches further, in UTF-16 units. */
const reach = 300;

type Asked = Pick<Deps, 'annotations' | 'glossaries' | 'muted'>;

/**
 * "Why This Meaning?": says of each meaning of the name at the cursor which rule decided, also of those that were not
 * taken and of names that are not looked for there. The command gives what it says to who runs it.
 */
export function registerWhyThisMeaning(deps: Pick<Deps, 'reference'> & Asked): vscode.Disposable {
  return registerCommand(deps.reference, commandIds.explainMeaning, async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const { document, selection } = editor;
    const told = await accountText(document, selection.active, deps);
    if (told === undefined) return undefined;
    void vscode.window.showInformationMessage(vscode.l10n.t('Why this meaning?'), {
      modal: true,
      detail: told,
    });
    return told;
  });
}

/** The account of the name at a position; `undefined` when the document was closed meanwhile. */
async function accountText(
  document: vscode.TextDocument,
  position: vscode.Position,
  { annotations, glossaries, muted }: Asked,
): Promise<string | undefined> {
  const known = await knownGlossaries(document, glossaries);
  const note = await annotations.note(document);
  if (!note) return undefined;
  const offset = document.offsetAt(position);
  const from = Math.max(0, offset - reach);
  const text = document.getText(rangeOf(document, { from, to: offset + reach }));
  const accounts = accountsAt(note, offset, { text, from }, known);
  const isMuted = muted.test();
  const lines = accounts.map(account => {
    const title = known.find(({ glossary }) => glossary === account.glossary)?.title ?? account.glossary;
    const line = accountLine(document, account, title);
    return account.taken && isMuted(account)
      ? `${line} ${vscode.l10n.t('You know this term, so it has no mark.')}`
      : line;
  });
  if (lines.length === 0) lines.push(nothing(document, position));
  if (!isNote(document)) {
    lines.push(
      vscode.l10n.t(
        'Terms are not explained in files of this language, {0}: the setting leadit.languages does not name it.',
        document.languageId,
      ),
    );
  }
  return lines.join('\n\n');
}

function accountLine(document: vscode.TextDocument, account: Account, glossary: string): string {
  const { term, taken, rule, by } = account;
  const range = rangeOf(document, account);
  const surface = document.getText(range).replace(/\s+/g, ' ');
  const verdict = taken ? vscode.l10n.t('taken') : vscode.l10n.t('not taken');
  const place = placeOf(range.start);
  return `“${surface}” (${place}) → ${term.names[0].text} [${glossary}]: ${verdict}. ${accountLabels(by ?? '')[rule]}`;
}

/** What is said where no glossary has a name. */
function nothing(document: vscode.TextDocument, position: vscode.Position): string {
  const range = document.getWordRangeAtPosition(position);
  if (!range) return vscode.l10n.t('No word stands at the cursor ({0}).', placeOf(position));
  return vscode.l10n.t(
    '“{0}” ({1}) is no name in any of your glossaries, nor in the built-in one.',
    document.getText(range),
    placeOf(range.start),
  );
}

function placeOf({ line, character }: vscode.Position): string {
  return vscode.l10n.t('line {0}, column {1}', line + 1, character + 1);
}

/** All glossaries that there are, those first that the document sees. */
async function knownGlossaries(
  document: vscode.TextDocument,
  glossaries: Deps['glossaries'],
): Promise<readonly (KnownGlossary & { readonly title: string })[]> {
  const seen = await glossaries.layersFor(document);
  const on = await glossaries.all();
  const files = (await glossaries.files()).filter(file => !file.on).flatMap(glossariesOf);
  const own = on.some(({ glossary }) => glossary === builtIn) ? [] : [await glossaries.builtIn()];
  const known = new Map<string, KnownGlossary & { readonly title: string }>();
  for (const [state, list] of [
    ['seen', seen],
    ['elsewhere', on],
    ['off', [...files, ...own]],
  ] as const) {
    for (const { glossary, terms, title } of list) {
      if (!known.has(glossary)) known.set(glossary, { glossary, terms, title, state });
    }
  }
  return [...known.values()];
}
