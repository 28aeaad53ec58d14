import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { hoversAt } from './support/hovers';

/** A glossary file with these terms: name to definition. */
function glossary(terms: Readonly<Record<string, string>>): string {
  const entries = Object.entries(terms).map(
    ([name, definition]) => `      - name: ${name}\n        definition: ${definition}\n`,
  );
  return `contexts:\n  - name: Team\n    terms:\n${entries.join('')}`;
}

describe('A glossary file', () => {
  let folder: Folder;
  let count = 0;

  beforeEach(() => {
    folder = new Folder(`glossaries-${++count}`);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await folder.remove();
  });

  /** What the hover at the start of a note says; empty when there is none. */
  const says = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(folder.at(path));
    return (await hoversAt(document, new vscode.Position(0, 1))).map(({ said }) => said).join('\n');
  };
  const comesToSay = (path: string, words: string) =>
    eventually(async () => {
      const said = await says(path);
      return said.includes(words) ? said : undefined;
    }, `a hover in ${path} that says "${words}"`);
  const comesToBeSilent = (path: string, words: string) =>
    eventually(
      async () => ((await says(path)).includes(words) ? undefined : true),
      `no hover in ${path} that says "${words}"`,
    );

  it('explains its terms, and follows each change', async () => {
    await folder.write('note.md', 'Zorblax is a word of ours.');
    await folder.write('team.glossary.yml', glossary({ Zorblax: 'The first meaning.' }));
    await comesToSay('note.md', 'The first meaning.');
    await folder.write('team.glossary.yml', glossary({ Zorblax: 'The second meaning.' }));
    await comesToSay('note.md', 'The second meaning.');
    await folder.delete('team.glossary.yml');
    await comesToBeSilent('note.md', 'meaning');
  });

  it('is found in a folder that is made with it', async () => {
    await folder.write('a/b/note.md', 'Zorblax is a word of ours.');
    await folder.write('a/b/team.glossary.yml', glossary({ Zorblax: 'Found at once.' }));
    await comesToSay('a/b/note.md', 'Found at once.');
  });

  it('is found in a folder that goes and comes again with it', async () => {
    await folder.write('again/note.md', 'Vurzak is a word of ours.');
    await folder.delete('again');
    await folder.write('again/note.md', 'Vurzak is a word of ours.');
    await folder.write('again/new.glossary.yml', glossary({ Vurzak: 'Come again.' }));
    await comesToSay('again/note.md', 'Come again.');
  });

  it('is named in the hover, with a link that opens the term', async () => {
    await folder.write('note.md', 'Zorblax is a word of ours.');
    const file = await folder.write(
      'team.glossary.yml',
      glossary({ Other: 'x', Zorblax: '[Ours](command:x)' }),
    );
    const said = await comesToSay('note.md', 'From team');
    assert.notInclude(said, '](command:x');
    const [, argument = ''] = /\(command:leadit\.editTerm\?([^)]+)\)/.exec(said) ?? [];
    await vscode.commands.executeCommand('leadit.editTerm', ...JSON.parse(decodeURIComponent(argument)));
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.uri.toString(), file.toString());
    assert.strictEqual(editor?.document.getText(editor.selection), 'Zorblax');
  });

  it('is linked to by its path in the workspace, not by where that lies on this machine', async () => {
    await folder.write('team.glossary.yml', glossary({ Zorblax: 'Ours.' }));
    const note = await folder.write('note.md', 'Zorblax is a word of ours.\n');
    const said = await comesToSay('note.md', 'Ours.');
    const [, argument = ''] = /\(command:leadit\.editTerm\?([^)]+)\)/.exec(said) ?? [];
    const [ref] = JSON.parse(decodeURIComponent(argument));
    const editor = await vscode.window.showTextDocument(note);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('leadit.insertTermLink', ref);
    const link = /\/term\/([^)]+)\)/.exec(editor.document.getText())?.[1] ?? '';
    const path = vscode.workspace.asRelativePath(folder.at('team.glossary.yml'), false);
    assert.strictEqual(decodeURIComponent(link), `workspace:${path}#zorblax`);
    await vscode.commands.executeCommand('leadit.editTerm', decodeURIComponent(link));
    assert.strictEqual(
      vscode.window.activeTextEditor?.document.uri.toString(),
      folder.at('team.glossary.yml').toString(),
    );
    await editor.document.save();
  });

  it('counts for its folder and below, the nearest first, and the built-in meaning stays', async () => {
    await folder.write('outside.md', 'UNFCCC met.');
    await folder.write('a/note.md', 'UNFCCC met.');
    await folder.write('a/b/note.md', 'UNFCCC met.');
    await folder.write('a/team.glossary.yml', glossary({ UNFCCC: 'Said in a.' }));
    await folder.write('a/b/team.glossary.yml', glossary({ UNFCCC: 'Said in b.' }));
    await comesToSay('a/note.md', 'Said in a.');
    const said = await comesToSay('a/b/note.md', 'Said in b.');
    assert.isBelow(said.indexOf('Said in b.'), said.indexOf('Said in a.'));
    assert.notInclude(await says('a/note.md'), 'Said in b.');
    assert.include(await says('a/note.md'), 'United Nations Framework Convention');
    assert.notInclude(await says('outside.md'), 'Said in a.');
  });

  it('whose terms a note defines for itself comes first, and follows the typing', async () => {
    const uri = await folder.write('note.md', 'UNFCCC met.\n\n*[UNFCCC]: Our own reading of it.\n');
    const said = await comesToSay('note.md', 'Our own reading of it');
    assert.isBelow(said.indexOf('Our own reading'), said.indexOf('Framework Convention'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(2, 11, 2, 14), 'Another');
    await vscode.workspace.applyEdit(edit);
    await comesToSay('note.md', 'Another own reading of it');
    const document = await vscode.workspace.openTextDocument(uri);
    await document.save();
  });

  it('brings in what it imports, and loses it again', async () => {
    await folder.makeWatched('a');
    await folder.makeWatched('shared');
    await folder.write('a/note.md', 'Zorblax is a word of ours.');
    const importing = (path: string) => `imports: [${path}]\n${glossary({ Other: 'x' })}`;
    await folder.write('shared/words.yml', glossary({ Zorblax: 'Brought in.' }));
    await folder.write('a/team.glossary.yml', importing('../shared/words.yml'));
    await comesToSay('a/note.md', 'Brought in.');
    await folder.write('shared/words.yml', glossary({ Zorblax: 'Changed there.' }));
    await comesToSay('a/note.md', 'Changed there.');
    await folder.write('a/team.glossary.yml', glossary({ Other: 'x' }));
    await comesToBeSilent('a/note.md', 'Changed there.');
  });

  it('explains what is meant for certain paths only there', async () => {
    await folder.write('steel/note.md', 'Zorblax is a word of ours.');
    await folder.write('cement/note.md', 'Zorblax is a word of ours.');
    const apart = glossary({ Zorblax: 'In steel notes.' }).replace(
      '    terms:',
      "    paths: ['**/steel/**']\n    terms:",
    );
    await folder.write('team.glossary.yml', apart);
    await comesToSay('steel/note.md', 'In steel notes.');
    assert.strictEqual(await says('cement/note.md'), '');
  });

  it('can be turned off, and its layer too', async () => {
    await folder.write('note.md', 'UNFCCC met.');
    await folder.write('team.glossary.yml', glossary({ UNFCCC: 'The team says so.' }));
    await comesToSay('note.md', 'The team says so.');
    const settings = vscode.workspace.getConfiguration('leadit');
    const { Workspace } = vscode.ConfigurationTarget;
    try {
      const path = vscode.workspace.asRelativePath(folder.at('team.glossary.yml'), false);
      await settings.update('glossaries.disabled', [path], Workspace);
      await comesToBeSilent('note.md', 'The team says so.');
      await settings.update('glossaries.disabled', undefined, Workspace);
      await comesToSay('note.md', 'The team says so.');
      await settings.update('glossaries.layers', { workspace: false }, Workspace);
      await comesToBeSilent('note.md', 'The team says so.');
      await settings.update('glossaries.layers', { 'built-in': false }, Workspace);
      await comesToBeSilent('note.md', 'Framework Convention');
      assert.include(await says('note.md'), 'The team says so.');
    } finally {
      await settings.update('glossaries.disabled', undefined, Workspace);
      await settings.update('glossaries.layers', undefined, Workspace);
    }
  });
});
