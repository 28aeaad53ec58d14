import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Matches } from '../../src/core/matching/matchesOf';
import { eventually } from './support/eventually';
import { hoversAt } from './support/hovers';

const [root] = vscode.workspace.workspaceFolders ?? [];
if (!root) throw new Error('The suite runs in a folder');
const inFolder = (path: string) => vscode.Uri.joinPath(root.uri, path);

/** What the command line says, by path of the note; see `same/README.md`. */
async function readExpected(): Promise<ReadonlyMap<string, Matches>> {
  const bytes = await vscode.workspace.fs.readFile(inFolder('same/expected.json'));
  return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes))));
}

/** What the extension offers to others. */
const api = (): { annotate(document: vscode.TextDocument): Promise<Matches> } =>
  vscode.extensions.getExtension('leadit-companion.leadit-companion')?.exports;

/** What the extension says, its glossaries named by their paths in the folder as the command line was given them. */
async function annotate(document: vscode.TextDocument): Promise<Matches> {
  const { matches } = await api().annotate(document);
  const start = inFolder('').toString().replace(/\/?$/, '/');
  const named = (glossary: string) => decodeURIComponent(glossary.replace(start, ''));
  return {
    matches: matches.map(match => ({
      ...match,
      terms: match.terms.map(term => ({ ...term, glossary: named(term.glossary) })),
    })),
  };
}

describe('A note is annotated as on the command line', () => {
  let expected: ReadonlyMap<string, Matches>;

  before(async () => {
    expected = await readExpected();
    const document = await vscode.workspace.openTextDocument(inFolder('same/kyiv.md'));
    const known = JSON.stringify(expected.get('same/kyiv.md'));
    await eventually(
      async () => (JSON.stringify(await annotate(document)) === known ? true : undefined),
      `the glossaries of the folder, to find ${known}`,
    );
  });

  it('of every kind', async () => {
    assert.isAtLeast(expected.size, 25);
    let places = 0;
    for (const [path, matches] of expected) {
      const document = await vscode.workspace.openTextDocument(inFolder(path));
      assert.strictEqual(JSON.stringify(await annotate(document)), JSON.stringify(matches), path);
      places += matches.matches.length;
    }
    assert.isAtLeast(places, 300);
  });

  it('and hovers stand at the same places', async () => {
    for (const path of ['same/wrapped-quotes.md', 'same/mail.crlf.md', 'same/emoji.md', 'same/marks.txt']) {
      const document = await vscode.workspace.openTextDocument(inFolder(path));
      const { matches = [] } = expected.get(path) ?? {};
      assert.isNotEmpty(matches, path);
      for (const { start, text } of matches) {
        const [hover] = await hoversAt(document, document.positionAt(start));
        assert.strictEqual(hover?.about, text, path);
      }
    }
  });

  it('in pieces, too, as someone types it', async () => {
    const path = 'same/wrapped-quotes.md';
    const text = (await vscode.workspace.openTextDocument(inFolder(path))).getText();
    const document = await vscode.workspace.openTextDocument(inFolder('same/empty.md'));
    const middle = text.indexOf('\n', text.length / 2);
    try {
      // the end first: so each later piece comes before what has been read
      for (const piece of [text.slice(middle), text.slice(0, middle)]) {
        await annotate(document);
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), piece);
        assert.isTrue(await vscode.workspace.applyEdit(edit));
      }
      assert.strictEqual(document.getText(), text);
      assert.deepEqual(await annotate(document), expected.get(path));
    } finally {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
