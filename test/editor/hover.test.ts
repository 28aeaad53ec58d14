import { assert } from 'chai';
import * as vscode from 'vscode';

/** What hovers say at the `|` of a note, and the text that they are for. */
async function hoverAt(marked: string, language = 'markdown'): Promise<{ said: string; about: string }[]> {
  const offset = marked.indexOf('|');
  const content = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = await vscode.workspace.openTextDocument({ language, content });
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers.map(({ contents, range }) => ({
    said: contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n'),
    about: document.getText(range),
  }));
}

describe('A hover', () => {
  for (const language of ['markdown', 'plaintext']) {
    it(`explains a term in ${language}, with date and source`, async () => {
      const [hover] = await hoverAt('The UNF|CCC met.', language);
      assert.match(hover?.said ?? '', /Framework Convention on Climate Change/);
      assert.match(hover?.said ?? '', /As of/);
      assert.strictEqual(hover?.about, 'UNFCCC');
    });
  }

  it('is for the whole of a phrase', async () => {
    const [hover] = await hoverAt('The Leadership Group for Indu|stry Transition met.');
    assert.strictEqual(hover?.about, 'Leadership Group for Industry Transition');
  });

  it('runs only our own commands', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'UNFCCC' });
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 1),
    );
    for (const content of hovers.flatMap(({ contents }) => contents)) {
      assert.instanceOf(content, vscode.MarkdownString);
      const { isTrusted } = content as vscode.MarkdownString;
      assert.isNotTrue(isTrusted);
      if (typeof isTrusted === 'object') {
        for (const command of isTrusted.enabledCommands) assert.match(command, /^leadit\./);
      }
    }
  });

  for (const quiet of [
    'Code: `UNF|CCC`',
    '```\nUNF|CCC\n```',
    'see my_UNF|CCC_case',
    'www.example.org/UNF|CCC',
  ]) {
    it(`stays away from ${JSON.stringify(quiet)}`, async () => {
      assert.deepEqual(await hoverAt(quiet), []);
    });
  }

  it('stays away from other languages', async () => {
    assert.deepEqual(await hoverAt('// UNF|CCC', 'javascript'), []);
  });
});
