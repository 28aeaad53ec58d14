import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { closeAll, showNote, undo } from './support/shownNote';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`leadit.${command}`, ...args);

describe('Writing into a note', () => {
  afterEach(closeAll);

  it('expands acronyms at first use, in the whole note and in one step', async () => {
    const note =
      '---\ntitle: NDC\n---\r\n# NDC\r\n\r\n> NDC\r\n\r\n\tNDC\r\n\r\n| a |\r\n| --- |\r\n| An NDC for the UNFCCC |\r\n';
    const { document } = await showNote(note);
    const before = document.getText();
    await run('expandAtFirstUse');
    assert.strictEqual(
      document.getText(),
      before.replace(
        'An NDC for the UNFCCC',
        'A nationally determined contribution (NDC) for the United Nations Framework Convention on Climate Change (UNFCCC)',
      ),
    );
    await undo();
    assert.strictEqual(document.getText(), before);
  });

  it('marks the terms at all cursors with footnotes, in one step', async () => {
    const { document } = await showNote('The ND|C and CB|AM and the NDC|.\r\n');
    const before = document.getText();
    await run('insertDefinitionFootnote');
    assert.match(
      document.getText(),
      /^The NDC\[\^ndc\] and CBAM\[\^cbam\] and the NDC\[\^ndc\]\.\r\n\r\n\[\^ndc\]: NDC, [^\n]*as of [^\n]*\r\n\[\^cbam\]: CBAM, [^\n]*\r\n$/,
    );
    await undo();
    assert.strictEqual(document.getText(), before);
  });

  it('keeps a list of abbreviations', async () => {
    const editor = await showNote('The NDC.\n\n|\n\nThe end.\n');
    const { document } = editor;
    await run('updateAbbreviations');
    assert.match(
      document.getText(),
      /^The NDC\.\n\n<!-- leadit:abbreviations -->\n\n\| .*\n\| --- \| --- \|\n\| NDC \| nationally determined contribution \|\n\n<!-- \/leadit:abbreviations -->\n\nThe end\.\n$/,
    );
    await editor.edit(edit => edit.insert(new vscode.Position(0, 8), ' CBAM.'));
    await run('updateAbbreviations');
    assert.match(document.getText(), /\| CBAM \| .*\|\n\| NDC \|/);
    await undo();
    assert.notMatch(document.getText(), /\| CBAM \|/);
  });

  it('cites by footnote at all cursors', async () => {
    const { document } = await showNote('One.|\nTwo.|\n');
    await run('insertCitation', 'un-2015-paris-agreement');
    assert.match(
      document.getText(),
      /^One\.\[\^un-2015-paris-agreement\]\nTwo\.\[\^un-2015-paris-agreement\]\n\n\[\^un-2015-paris-agreement\]: \S.*\n$/,
    );
    await undo();
    assert.strictEqual(document.getText(), 'One.\nTwo.\n');
  });

  it('makes a note from a topic by the template of the user', async () => {
    const settings = vscode.workspace.getConfiguration('leadit');
    await settings.update(
      'newNote.template',
      '# {{title}} {{today}} {{nothing}}\n{{link}}\n',
      vscode.ConfigurationTarget.Global,
    );
    await run('newNoteFromTopic', 'unfccc');
    await settings.update('newNote.template', undefined, vscode.ConfigurationTarget.Global);
    const document = vscode.window.activeTextEditor?.document;
    assert.strictEqual(document?.languageId, 'markdown');
    assert.match(
      document?.getText() ?? '',
      /^# UN Framework Convention on Climate Change \d{4}-\d\d-\d\d \{\{nothing\}\}\n\S+:\/\/\S+\/topic\/unfccc\n$/,
    );
  });

  describe('with keys for Pandoc', () => {
    const folder = new Folder('citations');
    const settings = () => vscode.workspace.getConfiguration('leadit.citations');
    const read = async (path: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(folder.at(path)));

    before(() => settings().update('style', 'pandoc', vscode.ConfigurationTarget.Global));
    after(async () => {
      await settings().update('style', undefined, vscode.ConfigurationTarget.Global);
      await folder.remove();
    });

    async function show(name: string, content: string) {
      const uri = await folder.write(name, content);
      const editor = await vscode.window.showTextDocument(uri);
      const end = editor.document.positionAt(content.length);
      editor.selection = new vscode.Selection(end, end);
      return editor.document;
    }

    it('makes the BibTeX file beside the note and keeps it in step', async () => {
      const document = await show('a.md', 'One ');
      await run('insertCitation', 'un-2015-paris-agreement');
      assert.strictEqual(document.getText(), 'One [@un-2015-paris-agreement]');
      const made = await eventually(async () => {
        const text = await read('references.bib').catch(() => '');
        return text === '' ? undefined : text;
      }, 'the BibTeX file');
      assert.match(made, /^@\w+\{un-2015-paris-agreement,/);
      await undo();
      assert.strictEqual(document.getText(), 'One ');
      await run('insertCitation', 'un-1992-unfccc');
      const both = await eventually(async () => {
        const text = await read('references.bib');
        return text === made ? undefined : text;
      }, 'the second entry');
      assert.isTrue(both.startsWith(made.trimEnd()), both);
      assert.match(both, /\n\n@\w+\{un-1992-unfccc,/);
      await run('insertCitation', 'un-1992-unfccc');
      assert.strictEqual(await read('references.bib'), both);
    });

    it('uses the file that the note names', async () => {
      await folder.write('own.bib', '@book{mine,\n  title = {x}\n}\n');
      await show('b.md', '---\nbibliography: own.bib\n---\n\nOne ');
      await run('insertCitation', 'un-1992-unfccc');
      const text = await eventually(async () => {
        const bib = await read('own.bib');
        return bib.includes('un-1992-unfccc') ? bib : undefined;
      }, 'the entry');
      assert.match(text, /^@book\{mine,\n {2}title = \{x\}\n\}\n\n@\w+\{un-1992-unfccc,[\s\S]*\}\n$/);
    });
  });
});
