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

  const latin1 = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
  const bomb = Array.from({ length: 12 }, (_, i) => {
    const inside = i === 0 ? '{ name: x }' : `*l${i - 1}`;
    return `l${i}: &l${i} [${Array(10).fill(inside).join(', ')}]`;
  });
  const faults: readonly (readonly [string, Behaviour, RegExp])[] = [
    ['may not be read', 'may not be read', /permission/],
    ['is a link to nowhere', 'is a link to nowhere', /cannot be read/],
    ['is a loop of links', 'is a loop of links', /cannot be read: .*symbolic links/],
    ['is a folder', 'is a folder', /folder/],
    ['is empty', '', /empty/],
    ['has 50 MB', new Uint8Array(50 * 2 ** 20).fill(32), /too large/],
    ['is no text', new Uint8Array(100_000), /must be a list of keys/],
    ['is not in UTF-8', latin1(`${glossary('Vexnik', 'The good version.')}# caf\xe9\n`), /not UTF-8/],
    ['multiplies itself', `${bomb.join('\n')}\ncontexts: *l11\n`, /A context must be a list of keys/],
    ['refers to itself', 'contexts: &a [*a, *b]\n', /Nothing in this file is marked/],
    ['is nested without end', '['.repeat(50_000), /nested more than 100 levels/],
  ];
  for (const [what, fault, told] of faults) {
    it(`stay as they were when a file ${what}, and the others with them`, async () => {
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

  it('do not even fetch what is too large', async () => {
    const uri = at('mine.glossary.yml');
    const before = files.reads.length;
    files.set(uri, new Uint8Array(9 * 2 ** 20).fill(32));
    await eventually(
      async () => vscode.languages.getDiagnostics(uri).find(({ message }) => /too large/.test(message)),
      'a problem of the size',
    );
    assert.deepEqual(files.reads.slice(before), []);
    files.set(uri, glossary('Vexnik', 'The good version.'));
    await comesToSay('Vex|nik', 'The good version.');
  });

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
