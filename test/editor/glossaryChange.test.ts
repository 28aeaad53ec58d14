import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { hoversAt } from './support/hovers';

/** A glossary of 1,000 terms, the last of which has this definition. */
function glossary(definition: string): string {
  const terms = Array.from(
    { length: 1000 },
    (_, i) =>
      `      - name: Vurzak ${i}\n        definition: Definition ${i} of a thousand, of the usual length.\n`,
  );
  const last = `      - name: Zorblax\n        definition: ${definition}\n`;
  return `contexts:\n  - name: Team\n    terms:\n${terms.join('')}${last}`;
}

// The time that is printed beside each test is the time from the write to the hover that shows it.
describe('A change in a glossary of 1,000 terms', () => {
  const folder = new Folder('thousand');
  const shows = async (definition: string) => {
    const document = await vscode.workspace.openTextDocument(folder.at('note.md'));
    await eventually(async () => {
      const hovers = await hoversAt(document, new vscode.Position(0, 1));
      return hovers.some(({ said }) => said.includes(definition)) ? true : undefined;
    }, 'a hover that shows the change');
  };

  before(async () => {
    await folder.write('note.md', 'Zorblax is a word of ours.');
    await folder.write('team.glossary.yml', glossary('Round 0.'));
    await shows('Round 0.');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await folder.remove();
  });

  for (const round of [1, 2, 3]) {
    it(`made by another program is seen in hovers (round ${round})`, async () => {
      await folder.write('team.glossary.yml', glossary(`Round ${round}.`));
      await shows(`Round ${round}.`);
    });
  }

  it('saved in the editor is seen in hovers', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('team.glossary.yml'));
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('Round '));
    edit.insert(document.uri, at, 'Saved, ');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await shows('Saved, Round');
  });
});
