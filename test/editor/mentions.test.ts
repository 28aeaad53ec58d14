import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';

const folder = new Folder('mentions-test');
const notes = folder.uri;

/** The uses of the term at the `|` of an open note, of those in our folder and in the note, as `file:line:column`. */
async function referencesTo(marked: string): Promise<string[]> {
  const content = marked.replace('|', '');
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  return referencesAt(document, marked.indexOf('|'));
}

async function referencesAt(document: vscode.TextDocument, offset: number): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(offset),
  );
  return found
    .filter(({ uri }) => uri.path.startsWith(notes.path) || uri.toString() === document.uri.toString())
    .map(({ uri, range }) => {
      const name = uri.path.startsWith(notes.path) ? uri.path.slice(notes.path.length + 1) : 'here';
      return `${name}:${range.start.line}:${range.start.character}`;
    })
    .sort();
}

describe('Uses of a term', () => {
  before(async () => {
    await folder.write('a.md', 'The ITMO market.\r\nTwo ITMOs.\r\n');
    await folder.write('deep/b.txt', 'An internationally transferred\nmitigation outcome.');
    await folder.write('c.md', '`ITMO` and my_ITMO_case');
    await folder.write('kept/hidden.md', 'ITMO');
    await folder.write('.gitignore', 'kept/\n');
    await folder.write('code.js', '// ITMO');
  });
  after(() => folder.remove());

  it('are found in the notes of the workspace, but for what .gitignore leaves out', async () => {
    assert.deepEqual(await referencesTo('Our IT|MO here.'), [
      'a.md:0:4',
      'a.md:1:4',
      'deep/b.txt:0:3',
      'here:0:4',
    ]);
  });

  it('follow files that come, change and go', async () => {
    const uri = await folder.write('new.md', 'Also an ITMO.');
    await eventually(
      async () => (await referencesTo('Our IT|MO')).includes('new.md:0:8') || undefined,
      'the new note',
    );
    await folder.write('new.md', '\nITMO');
    await eventually(
      async () => (await referencesTo('Our IT|MO')).includes('new.md:1:0') || undefined,
      'the changed note',
    );
    await vscode.workspace.fs.delete(uri);
    await eventually(
      async () => !(await referencesTo('Our IT|MO')).some(each => each.startsWith('new.md')) || undefined,
      'the deleted note to go',
    );
  });

  it('are found in programs too, once these count as notes', async () => {
    const settings = vscode.workspace.getConfiguration('leadit');
    await folder.write('names.js', 'const parisAgreement = 1;\n// the Paris\n// Agreement\n');
    const found = () => referencesTo('The Paris Agree|ment.');
    assert.notInclude((await found()).join(), 'names.js');
    await settings.update('languages', ['markdown', 'javascript'], vscode.ConfigurationTarget.Workspace);
    try {
      const uses = await eventually(async () => {
        const all = await found().catch(() => []);
        return all.some(each => each.startsWith('names.js')) ? all : undefined;
      }, 'the uses in the program');
      assert.includeMembers(uses, ['names.js:0:6', 'names.js:1:7']);
    } finally {
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Workspace);
      await folder.delete('names.js');
    }
  });

  it('count in an open note as it is, saved or not', async () => {
    const uri = await folder.write('open.md', 'Nothing yet.');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'ITMO. ');
    await vscode.workspace.applyEdit(edit);
    const seen = async () => (await referencesTo('Our IT|MO')).includes('open.md:0:0') || undefined;
    await eventually(seen, 'the word that is not saved');
    await document.save();
    await vscode.workspace.fs.delete(uri);
  });
});

describe('Renaming a term', () => {
  const glossary = folder.at('team.glossary.yml');
  const text =
    '# ours\ncontexts:\n  - name: Team\n    terms:\n      - name: cover rule # the first\n        aliases: [CVRX]\n        definition: Ours.\n';

  before(async () => {
    await folder.write('team.glossary.yml', text);
    await folder.write('uses.md', 'A cover rule. **Cover** rules\nand CVRX; `cover rule`.\n');
  });
  after(() => folder.remove());

  /** What the files of a rename would read after it. */
  async function renamed(
    document: vscode.TextDocument,
    offset: number,
    name: string,
  ): Promise<Record<string, string>> {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(offset),
      name,
    );
    const after: Record<string, string> = {};
    for (const [uri, edits] of edit.entries()) {
      const changed = await vscode.workspace.openTextDocument(uri);
      const sorted = [...edits].sort((a, b) => b.range.start.compareTo(a.range.start));
      after[uri.path.slice(notes.path.length + 1)] = sorted.reduce((so, { range, newText }) => {
        return so.slice(0, changed.offsetAt(range.start)) + newText + so.slice(changed.offsetAt(range.end));
      }, changed.getText());
    }
    return after;
  }

  it('changes its uses in notes and its name in the file, and nothing else', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('uses.md'));
    const result = await eventually(async () => {
      const after = await renamed(document, 4, 'shelter law').catch(() => ({}));
      return 'uses.md' in after ? after : undefined;
    }, 'the glossary to be read');
    assert.deepEqual(result, {
      'uses.md': 'A shelter law. **Shelter laws**\nand CVRX; `cover rule`.\n',
      'team.glossary.yml': text.replace('name: cover rule', 'name: shelter law'),
    });
  });

  it('changes an alias alone where the alias is renamed', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('uses.md'));
    assert.deepEqual(await renamed(document, document.getText().indexOf('CVRX') + 1, 'SLX'), {
      'uses.md': 'A cover rule. **Cover** rules\nand SLX; `cover rule`.\n',
      'team.glossary.yml': text.replace('[CVRX]', '[SLX]'),
    });
  });

  it('starts from the file too', async () => {
    const document = await vscode.workspace.openTextDocument(glossary);
    const after = await renamed(document, text.indexOf('cover rule') + 1, 'shelter law');
    assert.sameMembers(Object.keys(after), ['uses.md', 'team.glossary.yml']);
    assert.include(await referencesAt(document, text.indexOf('cover rule') + 1), 'uses.md:0:2');
  });

  it('is refused for a built-in term, in plain words', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'UNFCCC' });
    let said = '';
    try {
      await vscode.commands.executeCommand('vscode.prepareRename', document.uri, new vscode.Position(0, 2));
    } catch (error) {
      said = String(error);
    }
    assert.match(said, /comes with LeadIT Companion and cannot be renamed/);
  });
});
