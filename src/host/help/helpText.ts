import * as vscode from 'vscode';
import { keyText } from '../../core/reading/keyText';
import { commandIds } from '../commandIds';
import type { ManifestWords } from './manifestWords';

/** Keys of the editor's own that the help names, as they are by default. */
const keys = {
  palette: keyText({ key: 'f1' }),
  hover: keyText({ key: 'ctrl+k ctrl+i', mac: 'cmd+k cmd+i' }),
  find: keyText({ key: 'ctrl+f', mac: 'cmd+f' }),
  findInList: keyText({ key: 'ctrl+alt+f', mac: 'cmd+alt+f' }),
  menu: keyText({ key: 'shift+f10' }),
};

/** What can be done without a mouse, and how, as a Markdown document. */
export function helpText(words: ManifestWords): string {
  return [
    `# ${vscode.l10n.t('Accessibility help of LeadIT Companion')}`,
    vscode.l10n.t(
      'All of it can be used by the keyboard alone. Commands are run from the Command Palette ({0}), and any of them can be given keys in the Keyboard Shortcuts editor.',
      keys.palette,
    ),
    ...section(vscode.l10n.t('In a note'), [
      vscode.l10n.t(
        'The term at the cursor is explained in a hover by {0}. The same keys once more move the focus into it; Tab goes from link to link, and Esc closes it.',
        keys.hover,
      ),
      vscode.l10n.t('To have it read line by line, run {0}.', words.command(commandIds.readDefinition)),
      vscode.l10n.t('To read it in a view of its own, run {0}.', words.command(commandIds.explainTerm)),
      vscode.l10n.t(
        'To go from term to term, run {0} and {1}.',
        words.command(commandIds.nextTerm),
        words.command(commandIds.previousTerm),
      ),
      vscode.l10n.t(
        'To look anything up, run {0}. The arrow keys choose, and Enter opens.',
        words.command(commandIds.lookUpTerm),
      ),
      vscode.l10n.t(
        'The dotted lines are for the eye alone. The setting `{0}` turns them off.',
        'leadit.marks',
      ),
    ]),
    ...section(words.view('leadit.explain'), [
      vscode.l10n.t(
        'The view follows the cursor in the note, and keeps the last term when the cursor leaves it.',
      ),
      vscode.l10n.t(
        'Tab goes through its links and buttons: topic, definition to copy, other terms, sources.',
      ),
      vscode.l10n.t(
        'The button {0} in the title of the view keeps a term wherever the cursor goes.',
        words.command(commandIds.pinExplanation),
      ),
    ]),
    ...section(vscode.l10n.t('In the reader'), [
      vscode.l10n.t(
        'Tab goes through contents, terms, links and sources. What is marked is explained as soon as it has the focus; Enter moves into the explanation, and Esc closes it.',
      ),
      vscode.l10n.t('Enter opens a table of contents, the data of a chart, and the answer to a question.'),
      vscode.l10n.t(
        'To go to the page before and back again, run {0} and {1}.',
        words.command(commandIds.back),
        words.command(commandIds.forward),
      ),
      vscode.l10n.t('To find words in the page, press {0}.', keys.find),
      vscode.l10n.t(
        'For larger or smaller text, run {0} and {1}.',
        words.command(commandIds.zoomIn),
        words.command(commandIds.zoomOut),
      ),
      vscode.l10n.t('The font is that of the settings `{0}`.', 'markdown.preview.font…'),
    ]),
    ...section(vscode.l10n.t('In the lists at the side'), [
      vscode.l10n.t(
        'The arrow keys move, open and close; Enter opens what is chosen. To find by typing, press {0}.',
        keys.findInList,
      ),
      vscode.l10n.t('{0} opens a menu, with all that a mouse could drag or press.', keys.menu),
      vscode.l10n.t(
        'All terms of a note, each with its uses, are listed in the view “{0}”.',
        words.view('leadit.note'),
      ),
    ]),
    ...section(vscode.l10n.t('In the Markdown preview'), [
      vscode.l10n.t(
        'Tab reaches each marked term and explains it; Enter moves into the explanation, and Esc closes it.',
      ),
    ]),
    ...section(vscode.l10n.t('Motion'), [
      vscode.l10n.t('What little there is ceases with the setting `{0}`.', 'workbench.reduceMotion'),
    ]),
    '',
  ].join('\n\n');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [`## ${heading}`, lines.map(line => `- ${line}`).join('\n')];
}
