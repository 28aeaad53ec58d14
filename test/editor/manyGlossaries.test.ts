import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { FaultyFiles } from './support/faultyFiles';
import { hoverAt } from './support/hovers';

const fileCount = 100;
/** With its alias each term has two names, and each of those its plural. */
const termsInFile = 500;

const files = new FaultyFiles();
const folder = vscode.Uri.parse('leadit-many:/glossaries');
const at = (file: number) => vscode.Uri.joinPath(folder, `part${file}.glossary.yml`);

/** Two contexts explain the last term of each file: one hover shows both, or neither, of a version. */
function glossary(file: number, version: string): string {
  const term = (name: string, alias: string, definition: string) =>
    `      - name: ${name}\n        definition: ${definition}\n        aliases: [${alias}]\n`;
  const terms = Array.from({ length: termsInFile - 2 }, (_, i) =>
    term(`quibbet ${word(file)} ${word(i)}`, `vorn ${word(file)}${word(i)}`, `Said in ${file}.`),
  );
  const last = (side: string) =>
    term(`Zindle ${word(file)}`, `Zindlan ${word(file)}`, `The ${side} of ${version}.`);
  return `contexts:\n  - name: One\n    terms:\n${terms.join('')}${last('left')}  - name: Two\n    terms:\n${last('right')}`;
}

/** A number in letters. */
function word(number: number): string {
  return [...String(number)].map(digit => 'bakedomuri'.charAt(Number(digit))).join('x');
}

const says = async (marked: string) => (await hoverAt(marked)).map(({ said }) => said).join('\n');
const comesToSay = (marked: string, words: string) =>
  eventually(async () => {
    const said = await says(marked);
    return said.includes(words) ? said : undefined;
  }, `a hover over "${marked}" that says "${words}"`);

describe('A hundred glossaries with 100,000 names', () => {
  let registration: vscode.Disposable;
  const choose = (places: readonly string[] | undefined) =>
    vscode.workspace
      .getConfiguration('leadit')
      .update('userGlossaries', places, vscode.ConfigurationTarget.Global);

  before(async function () {
    this.timeout(120_000);
    registration = vscode.workspace.registerFileSystemProvider('leadit-many', files);
    for (let i = 0; i < fileCount; i++) files.set(at(i), glossary(i, 'the first'));
    await choose([folder.toString()]);
    await eventually(
      async () => ((await says(`A Zin|dle ${word(99)} here.`)).includes('of the first.') ? true : undefined),
      'the terms of the last file',
      100_000,
    );
  });

  after(async () => {
    await choose(undefined);
    registration.dispose();
  });

  it('are all read, each once, and explain their terms', async () => {
    assert.deepEqual([...files.reads].sort(), Array.from({ length: fileCount }, (_, i) => at(i).path).sort());
    for (const file of [0, 7, 50, 98]) {
      assert.include(await says(`The quib|bet ${word(file)} ${word(123)} is.`), `Said in ${file}.`);
      assert.include(await says(`Two vorn| ${word(file)}${word(456)}s.`), `Said in ${file}.`);
    }
    assert.deepEqual(await hoverAt('A quib|bet is nothing.'), []);
  });

  it('are not read again but for the one that changes, whose versions are never mixed', async () => {
    const before = files.reads.length;
    const terms = `A Zin|dle ${word(42)} here.`;
    files.set(at(42), glossary(42, 'the second'));
    let said = '';
    while (!said.includes('of the second.')) {
      said = await says(terms);
      const versions = new Set(said.match(/of the (first|second)\./g));
      assert.strictEqual(versions.size, 1, said);
      assert.match(said, /The left/);
      assert.match(said, /The right/);
    }
    assert.deepEqual([...new Set(files.reads.slice(before))], [at(42).path]);
    assert.include(await says(`A Zin|dle ${word(43)} here.`), 'of the first.');
  });

  it('lose the terms of the one that is deleted, and no others', async () => {
    const before = files.reads.length;
    files.delete(at(42));
    await eventually(
      async () => ((await says(`A Zin|dle ${word(42)} here.`)) === '' ? true : undefined),
      'its terms to go',
    );
    await comesToSay(`A Zin|dle ${word(43)} here.`, 'of the first.');
    assert.deepEqual(files.reads.slice(before), []);
  });
});
