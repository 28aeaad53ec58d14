import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { closeAll, showNote } from './support/shownNote';

/** What "Why This Meaning?" says at the `|` of a new note. */
async function told(marked: string, language = 'markdown'): Promise<string> {
  await showNote(marked, language);
  return ask();
}

async function ask(): Promise<string> {
  return (await vscode.commands.executeCommand<string>('leadit.explainMeaning')) ?? '';
}

describe('Why This Meaning?', () => {
  after(closeAll);

  for (const [marked, says] of [
    [
      'The UNF|CCC met.',
      '“UNFCCC” (line 1, column 5) → UNFCCC [LeadIT Companion]: taken. This name always counts.',
    ],
    [
      'Delegates at the\nC|OP.',
      '“COP” (line 2, column 1) → COP [LeadIT Companion]: taken. “Delegates” stands near, and speaks for it.',
    ],
    ['A police C|OP.', '→ COP [LeadIT Companion]: not taken. “police” stands near, and speaks against it.'],
    ['The C|OP.', '→ COP [LeadIT Companion]: not taken. The name has other meanings too'],
    ['The EU E|TS.', '→ ETS [LeadIT Companion]: not taken. It is a part of a longer name: “EU ETS”.'],
    [
      'Run `CB|AM`.',
      '“CBAM” (line 1, column 6) → CBAM [LeadIT Companion]: not taken. It stands in code, mathematics',
    ],
    ['---\ntitle: CB|AM\n---\n', 'It stands in code, mathematics, an address, front matter'],
    ['my_CB|AM_rate', '→ CBAM [LeadIT Companion]: not taken. It is a part of a longer word.'],
    [
      'iT|mO',
      '→ ITMO [LeadIT Companion]: not taken. The name counts only as it is written in the glossary: “ITMO”.',
    ],
    ['Her ambi|tion.', '→ ambition [LeadIT Companion]: not taken. This name is too common'],
    [
      'Nothing.\n\nA wind|ow.',
      '“window” (line 3, column 3) is no name in any of your glossaries, nor in the built-in one.',
    ],
    ['One \n|', 'No word stands at the cursor (line 2, column 1).'],
  ] as const) {
    it(`says so of ${JSON.stringify(marked)}`, async () => assert.include(await told(marked), says));
  }

  it('says that a language is none of the notes', async () => {
    assert.include(await told('// UNF|CCC', 'javascript'), 'files of this language, javascript');
  });

  it('says that a term is muted', async () => {
    await showNote('The Klimatkli|vet.');
    // its message may stay open; the term stays muted, so it is one that no other suite asks for
    void vscode.commands.executeCommand('leadit.muteTerm', 'klimatklivet');
    await eventually(
      async () => ((await ask()).includes('You know this term, so it has no mark.') ? true : undefined),
      'the term to be muted',
    );
  });

  it('says that a glossary is turned off', async () => {
    const folder = new Folder('why');
    const settings = vscode.workspace.getConfiguration('leadit');
    try {
      await folder.write('why.glossary.yml', 'contexts: [{terms: [{name: Quandelwort}]}]\n');
      const uri = await folder.write('note.md', 'A Quandelwort.\n');
      const editor = await vscode.window.showTextDocument(uri);
      editor.selection = new vscode.Selection(0, 4, 0, 4);
      const says = (words: string) =>
        eventually(async () => ((await ask()).includes(words) ? true : undefined), words);
      await says('→ Quandelwort [why]: taken. This name always counts.');
      await settings.update(
        'glossaries.disabled',
        ['why/why.glossary.yml'],
        vscode.ConfigurationTarget.Workspace,
      );
      await says('→ Quandelwort [why]: not taken. Its glossary is turned off.');
      await settings.update('glossaries.disabled', undefined, vscode.ConfigurationTarget.Workspace);
      await says('taken. This name always counts.');
      await showNote('A Quandel|wort elsewhere.');
      await says('→ Quandelwort [why]: not taken. Its glossary is not meant for this note.');
    } finally {
      await settings.update('glossaries.disabled', undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
      await folder.remove();
    }
  });
});
