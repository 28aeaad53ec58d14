import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { hoversAt } from './support/hovers';

const good = `contexts:
  - name: Team
    terms:
      - name: Zorblax
        definition: The good version.
      - name: Quuxly
        definition: Another word.
`;

describe('A glossary file that is at fault', () => {
  let folder: Folder;
  let count = 0;

  beforeEach(async () => {
    folder = new Folder(`faults-${++count}`);
    await folder.write('note.md', 'Zorblax is a word of ours.');
    await folder.write('sound.md', 'Plimthorn is a word of others.');
    await folder.write(
      'sound.glossary.yml',
      'contexts: [{terms: [{name: Plimthorn, definition: Sound.}]}]\n',
    );
    await folder.write('team.glossary.yml', good);
    await comesToSay('note.md', 'The good version.');
    await comesToSay('sound.md', 'Sound.');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await folder.remove();
  });

  const says = async (path: string) => {
    const document = await vscode.workspace.openTextDocument(folder.at(path));
    return (await hoversAt(document, new vscode.Position(0, 1))).map(({ said }) => said).join('\n');
  };
  const comesToSay = (path: string, words: string) =>
    eventually(
      async () => ((await says(path)).includes(words) ? true : undefined),
      `a hover in ${path} that says "${words}"`,
    );
  const problem = (words: RegExp, path = 'team.glossary.yml') =>
    eventually(
      async () => vscode.languages.getDiagnostics(folder.at(path)).find(({ message }) => words.test(message)),
      `a problem of ${path} like ${words}`,
    );
  const noProblem = (path = 'team.glossary.yml') =>
    eventually(
      async () => (vscode.languages.getDiagnostics(folder.at(path)).length === 0 ? true : undefined),
      `no problem of ${path}`,
    );

  it('is told of at its line and column, and no more once it is mended', async () => {
    await folder.write('team.glossary.yml', good.replace('definition: Another', 'definiton: Another'));
    const { range, source } = await problem(/definiton/);
    assert.deepEqual([range.start.line, range.start.character, source], [6, 8, 'LeadIT']);
    await folder.write('team.glossary.yml', good);
    await noProblem();
  });

  it('is told of while it is being typed, and hovers stay with what is saved', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('team.glossary.yml'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(4, 8, 4, 18), 'definiton');
    await vscode.workspace.applyEdit(edit);
    await problem(/definiton/);
    assert.include(await says('note.md'), 'The good version.');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await noProblem();
  });

  /** Asks what the hover says until a problem is told, and that the good version holds all the while. */
  const holdsUntilTold = async (words: RegExp) => {
    const told = problem(words);
    let isTold = false;
    void told.then(() => {
      isTold = true;
    });
    do {
      assert.include(await says('note.md'), 'The good version.');
    } while (!isTold);
    await told;
    assert.include(await says('note.md'), 'The good version.');
    assert.include(await says('sound.md'), 'Sound.');
  };

  it('keeps its last good version when its YAML is broken, and takes the next good one', async () => {
    await folder.write('team.glossary.yml', 'contexts:\n  - name: Team\n    terms: [{name: Zorbl');
    await holdsUntilTold(/not valid YAML/);
    await folder.write('team.glossary.yml', good.replace('good', 'better'));
    await comesToSay('note.md', 'The better version.');
    await noProblem();
  });

  it('is not emptied by a write that is still under way', async () => {
    await folder.write('team.glossary.yml', '');
    await holdsUntilTold(/empty/);
    await folder.write('team.glossary.yml', good.slice(0, good.indexOf('      - name: Zorblax')));
    await folder.write('team.glossary.yml', good.replace('good', 'whole'));
    await comesToSay('note.md', 'The whole version.');
  });

  it('keeps its terms when it is deleted and at once made again', async () => {
    for (let round = 0; round < 5; round++) {
      await folder.delete('team.glossary.yml');
      await folder.write('team.glossary.yml', good.replace('Another word', `Round ${round}`));
      assert.include(await says('note.md'), 'The good version.');
    }
  });

  it('keeps its last good version when a folder takes its place', async () => {
    await folder.delete('team.glossary.yml');
    await vscode.workspace.fs.createDirectory(folder.at('team.glossary.yml'));
    await problem(/folder/);
    assert.include(await says('note.md'), 'The good version.');
    assert.include(await says('sound.md'), 'Sound.');
  });

  it('keeps its last good version when it is too large, of which 50 MB are not even read', async () => {
    await folder.write('team.glossary.yml', new Uint8Array(50 * 2 ** 20).fill(32));
    await problem(/too large/);
    assert.include(await says('note.md'), 'The good version.');
  });

  it('goes when it is deleted, with what was told of it', async () => {
    await folder.write('team.glossary.yml', good.replace('definition: Another', 'definiton: Another'));
    await problem(/definiton/);
    await folder.delete('team.glossary.yml');
    await noProblem();
    await eventually(
      async () => ((await says('note.md')).includes('good version') ? undefined : true),
      'the terms to go',
    );
    assert.include(await says('sound.md'), 'Sound.');
  });

  it('is told of where imports lead nowhere or in a circle', async () => {
    await folder.write('team.glossary.yml', `imports: [nowhere.yml, other.glossary.yml]\n${good}`);
    await problem(/nowhere\.yml/);
    await folder.write('other.glossary.yml', `imports: [team.glossary.yml]\n${good}`);
    await eventually(async () => {
      const all = ['team', 'other'].flatMap(name =>
        vscode.languages.getDiagnostics(folder.at(`${name}.glossary.yml`)),
      );
      return all.find(({ message }) => message.includes('circle'));
    }, 'a problem that names the circle');
    assert.include(await says('note.md'), 'The good version.');
  });

  it('may lie among links that lead in a circle, of which those that are imported are told', async () => {
    const links = new Folder('links');
    const importing = `imports: [loop.glossary.yml]\n${good.replace('Zorblax', 'Vexnik')}`;
    await links.write('note.md', 'Vexnik it is.');
    await links.write('team.glossary.yml', importing);
    await eventually(async () => {
      const document = await vscode.workspace.openTextDocument(links.at('note.md'));
      const hovers = await hoversAt(document, new vscode.Position(0, 1));
      return hovers.some(({ said }) => said.includes('The good version.')) ? true : undefined;
    }, 'a hover from the glossary beside the links');
    await eventually(async () => {
      const all = ['team', 'loop'].flatMap(name =>
        vscode.languages.getDiagnostics(links.at(`${name}.glossary.yml`)),
      );
      return all.find(({ message }) => /cannot be read|no file/.test(message));
    }, 'a problem of the link');
    await links.delete('team.glossary.yml');
    await links.delete('note.md');
  });

  it('goes with its folder', async () => {
    await folder.write('below/team.glossary.yml', good.replace('Zorblax', 'Vexnik'));
    await folder.write('below/note.md', 'Vexnik it is.');
    await comesToSay('below/note.md', 'The good version.');
    await folder.delete('below');
    await folder.write('below/note.md', 'Vexnik it is.');
    await eventually(
      async () => ((await says('below/note.md')).includes('good version') ? undefined : true),
      'the terms to go',
    );
  });

  it('is found again where its folder is moved', async () => {
    await folder.write('below/team.glossary.yml', good.replace('Zorblax', 'Vexnik'));
    await folder.write('elsewhere/note.md', 'Vexnik it is.');
    await vscode.workspace.fs.rename(folder.at('below'), folder.at('elsewhere/below'));
    await folder.write('elsewhere/below/note.md', 'Vexnik it is.');
    await comesToSay('elsewhere/below/note.md', 'The good version.');
  });
});
