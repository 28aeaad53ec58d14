import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { hoverAt } from './support/hovers';

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

  it('follows the choice of languages, without a reload', async () => {
    const settings = vscode.workspace.getConfiguration('leadit');
    await settings.update('languages', ['javascript'], vscode.ConfigurationTarget.Workspace);
    try {
      const heard = await eventually(async () => (await hoverAt('// UNF|CCC', 'javascript'))[0], 'a hover');
      assert.strictEqual(heard.about, 'UNFCCC');
      assert.deepEqual(await hoverAt('The UNF|CCC met.'), []);
    } finally {
      await settings.update('languages', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(async () => (await hoverAt('The UNF|CCC met.'))[0], 'hovers in notes again');
  });
});
