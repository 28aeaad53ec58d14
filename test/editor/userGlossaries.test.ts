import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { type Behaviour, FaultyFiles } from './support/faultyFiles';
import { hoverAt } from './support/hovers';

const files = new FaultyFiles();
const folder = vscode.Uri.parse('leadit-faulty:/glossaries');
const at = (name: string) => vscode.Uri.joinPath(folder, name);
const glossary = (name: string, definition: string) =>
  `contexts: [{terms: [{name: ${name}, definition: ${definition}}]}]\n`;

/** The setting cannot be set by a workspace: it would choose what is read on the user's machine. */
const choose = (places: readonly string[] | undefined) =>
  vscode.workspace
    .getConfiguration('leadit')
    .update('userGlossaries', places, vscode.ConfigurationTarget.Global);

const says = async (marked: string) => (await hoverAt(marked)).map(({ said }) => said).join('\n');
const comesToSay = (marked: string, words: string) =>
  eventually(
    async () => ((await says(marked)).includes(words) ? true : undefined),
    `a hover over "${marked}" that says "${words}"`,
  );

describe("The user's own glossaries", () => {
  let registration: vscode.Disposable;

  before(async () => {
    registration = vscode.workspace.registerFileSystemProvider('leadit-faulty', files);
    files.set(at('sound.glossary.yml'), glossary('Plimthorn', 'Sound.'));
    files.set(at('mine.glossary.yml'), glossary('Vexnik', 'The good version.'));
    await choose([folder.toString()]);
    await comesToSay('Plim|thorn', 'Sound.');
  });

  after(async () => {
    await choose(undefined);
    registration.dispose();
  });

  it('count for every note, on any file system', async () => {
    await comesToSay('Vex|nik', 'The good version.');
  });

  it('follow their files', async () => {
    files.set(at('mine.glossary.yml'), glossary('Vexnik', 'Another version.'));
    await comesToSay('Vex|nik', 'Another version.');
    files.set(at('new.glossary.yml'), glossary('Trundlow', 'A new file.'));
    await comesToSay('Trund|low', 'A new file.');
    files.set(at('mine.glossary.yml'), glossary('Vexnik', 'The good version.'));
    await comesToSay('Vex|nik', 'The good version.');
  });

  const faults: readonly (readonly [Behaviour, RegExp])[] = [
    ['may not be read', /permission/],
    ['is a link to nowhere', /cannot be read/],
    ['is a loop of links', /cannot be read: .*symbolic links/],
  ];
  for (const [fault, told] of faults) {
    it(`stay as they were when a file ${fault}, and the others with them`, async () => {
      const uri = at('mine.glossary.yml');
      files.set(uri, fault);
      await eventually(
        async () => vscode.languages.getDiagnostics(uri).find(({ message }) => told.test(message)),
        `a problem like ${told}`,
      );
      assert.include(await says('Vex|nik'), 'The good version.');
      assert.include(await says('Plim|thorn'), 'Sound.');
      files.set(uri, glossary('Vexnik', 'The good version.'));
      await eventually(
        async () => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined),
        'no problem any more',
      );
    });
  }

  it('lose a file that is deleted while it is read, and nothing else', async () => {
    const uri = at('mine.glossary.yml');
    files.set(uri, 'is deleted while it is read');
    await eventually(
      async () => ((await says('Vex|nik')).includes('good version') ? undefined : true),
      'its terms to go',
    );
    assert.include(await says('Plim|thorn'), 'Sound.');
    files.set(uri, glossary('Vexnik', 'The good version.'));
    await comesToSay('Vex|nik', 'The good version.');
  });

  it('say so when a place that the user named is not there', async () => {
    const nowhere = 'leadit-faulty:/nowhere.yml';
    await choose([folder.toString(), nowhere]);
    await eventually(
      async () => vscode.languages.getDiagnostics(vscode.Uri.parse(nowhere))[0],
      'a problem of the place',
    );
    assert.include(await says('Plim|thorn'), 'Sound.');
    await choose([folder.toString()]);
  });
});
