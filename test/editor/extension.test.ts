import { assert } from 'chai';
import * as vscode from 'vscode';

describe('The extension', () => {
  const extension = vscode.extensions.getExtension('leadit-companion.leadit-companion');

  it('is active', () => {
    assert.strictEqual(extension?.isActive, true);
  });

  it('registers every command that the manifest contributes', async () => {
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributed.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
