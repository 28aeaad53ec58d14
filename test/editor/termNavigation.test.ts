import { assert } from 'chai';
import * as vscode from 'vscode';
import { newNote } from './support/newNote';

/** Shows a note with the cursor at its `|`. */
async function show(marked: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const content = marked.replace('|', '');
  const document = await newNote(content, language);
  const editor = await vscode.window.showTextDocument(document);
  const place = document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

/** The text with a `|` at the cursor. */
function withCursor({ document, selection }: vscode.TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe('Going from term to term', () => {
  it('goes forward, and round the end', async () => {
    const editor = await show('|A talk on the UNFCCC.\n\nThen CBAM.\n');
    await vscode.commands.executeCommand('leadit.nextTerm');
    assert.strictEqual(withCursor(editor), 'A talk on the |UNFCCC.\n\nThen CBAM.\n');
    await vscode.commands.executeCommand('leadit.nextTerm');
    assert.strictEqual(withCursor(editor), 'A talk on the UNFCCC.\n\nThen |CBAM.\n');
    await vscode.commands.executeCommand('leadit.nextTerm');
    assert.strictEqual(withCursor(editor), 'A talk on the |UNFCCC.\n\nThen CBAM.\n');
  });

  it('goes back', async () => {
    const editor = await show('On the UNFCCC and CBAM, at length.|');
    await vscode.commands.executeCommand('leadit.previousTerm');
    assert.strictEqual(withCursor(editor), 'On the UNFCCC and |CBAM, at length.');
    await vscode.commands.executeCommand('leadit.previousTerm');
    assert.strictEqual(withCursor(editor), 'On the |UNFCCC and CBAM, at length.');
  });

  it('follows an edit', async () => {
    const editor = await show('|Nothing yet.\n');
    await vscode.commands.executeCommand('leadit.nextTerm');
    assert.strictEqual(withCursor(editor), '|Nothing yet.\n');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 12), ' Now UNFCCC.'));
    await vscode.commands.executeCommand('leadit.nextTerm');
    assert.match(withCursor(editor), /\|UNFCCC/);
  });
});

describe('What goes from the reference into the note', () => {
  it('is the full name, in the place of the selection', async () => {
    const editor = await show('The |.');
    await vscode.commands.executeCommand('leadit.insertExpansion', 'unfccc');
    assert.strictEqual(
      editor.document.getText(),
      'The United Nations Framework Convention on Climate Change.',
    );
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(editor.document.getText(), 'The .');
  });

  it('is a link, whose words are the selection', async () => {
    const editor = await show('|See [this].');
    editor.selection = new vscode.Selection(0, 4, 0, 10);
    await vscode.commands.executeCommand('leadit.insertTermLink', 'unfccc');
    assert.match(
      editor.document.getText(),
      /^See \[\\\[this\\\]\]\(\S+:\/\/leadit-companion\S+\/term\/unfccc\)\.$/,
    );
  });
});
