import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { closeAll, showNote, undo } from './support/shownNote';

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`leadit.${command}`, ...args);

/** What no edit may touch, of all kinds that a note can hold; the cursors are at the `¦`s. */
const kept = [
  '---\ntitle: NDC and H2 Green Steel\n---\n',
  '> LafargeHolcim and the NDC are quoted.\n',
  '```\nopen UNFCCC\tLeadIT\n```\n',
  '\tUNFCCC in code\tby a tab\n',
  '| --- | :---: |\n',
  '[LeadIT]: https://example.org/LeadIT\n',
  '<!-- UNFCCC -->\n',
];
const note = `${kept[0]}
# NDC

An NDC¦\tfor the UNFCCC¦, by H2 Green Steel.

${kept[1]}
| who | what |
${kept[4]}| LeadIT¦ | *CBAM* |

${kept[2]}
- The Leadership Group for Industrial Transition (LeadIT)
- we want just transition, a just transition; nobody says Just Transition
- the Green Climate Fund (GCF); the Green Climate Fund (GCF)

${kept[3]}
${kept[6]}
${kept[5]}`;

/** Does something to a note, with either line end, and takes it back in one step. */
async function isOneStep(work: (editor: vscode.TextEditor) => Promise<unknown>): Promise<void> {
  for (const eol of ['\n', '\r\n']) {
    // not the same text, for the editor gives the name of a note that was closed, and may give its text, to the next
    const text = eol === '\n' ? note : `${note}\nThe end.\n`;
    const editor = await showNote(text.replaceAll('\n', eol), 'markdown', '¦');
    const { document } = editor;
    const before = document.getText();
    assert.strictEqual(before.includes('\r'), eol === '\r\n');
    await work(editor);
    const after = document.getText();
    assert.notStrictEqual(after, before);
    if (eol === '\r\n') assert.notMatch(after, /(?<!\r)\n/);
    else assert.notInclude(after, '\r');
    for (const part of kept) assert.include(after, part.replaceAll('\n', eol));
    await undo();
    assert.strictEqual(document.getText(), before);
    await closeAll();
  }
}

describe('One step back restores the note', () => {
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('leadit').update(name, value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    for (const name of ['abbreviations.format', 'citations.style', 'checks.enabled'])
      await set(name, undefined);
    await closeAll();
  });

  for (const [what, command, ...args] of [
    ['all acronyms spelled out', 'expandAtFirstUse'],
    ['definitions as footnotes, at three cursors', 'insertDefinitionFootnote'],
    ['a citation at three cursors', 'insertCitation', 'un-1992-unfccc'],
    ['a full name at three cursors', 'insertExpansion', 'unfccc'],
    ['a link at three cursors', 'insertTermLink', 'unfccc'],
  ] as const) {
    it(`after ${what}`, () => isOneStep(() => Promise.resolve(run(command, ...args))));
  }

  it('after a citation by key at three cursors', async () => {
    await set('citations.style', 'pandoc');
    await isOneStep(() => Promise.resolve(run('insertCitation', 'un-1992-unfccc')));
  });

  for (const format of ['table', 'definitions']) {
    it(`after a list of abbreviations as ${format}, and after its update`, async () => {
      await set('abbreviations.format', format);
      await isOneStep(() => Promise.resolve(run('updateAbbreviations')));
      const { document } = await showNote('The NDC.\n');
      await run('updateAbbreviations');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'The CBAM. ');
      await vscode.workspace.applyEdit(edit);
      const before = document.getText();
      await run('updateAbbreviations');
      const after = document.getText();
      assert.notStrictEqual(after, before);
      await run('updateAbbreviations');
      assert.strictEqual(document.getText(), after);
      await undo();
      assert.strictEqual(document.getText(), before);
    });
  }

  it('after each quick fix', async () => {
    await set('checks.enabled', true);
    const fixes = async ({ document }: vscode.TextEditor) => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      return eventually(async () => {
        try {
          const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            all,
            vscode.CodeActionKind.QuickFix.value,
          );
          const ours = actions.filter(({ edit }) => edit !== undefined);
          return ours.length > 0 ? ours : undefined;
        } catch (error) {
          if (error instanceof Error && error.message === 'Canceled') return undefined;
          throw error;
        }
      }, 'the quick fixes');
    };
    const titles = (await fixes(await showNote(note, 'markdown', '¦'))).map(({ title }) => title);
    await closeAll();
    for (const kind of [
      /^Expand here/,
      /footnote/,
      /Replace by “Stegra”/,
      /“Leadership Group/,
      /“GCF”/,
      /“just/,
    ]) {
      assert.isTrue(
        titles.some(title => kind.test(title)),
        `${kind} in ${titles.join('; ')}`,
      );
    }
    for (const i of titles.keys()) {
      await isOneStep(async editor => {
        const { edit } = (await fixes(editor))[i] ?? {};
        assert.isTrue(edit !== undefined && (await vscode.workspace.applyEdit(edit)), titles[i]);
      });
    }
  }).timeout(120_000);
});
