import { assert } from 'chai';
import * as vscode from 'vscode';

/** Labels of the reader's open tabs. */
function readers(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('leadit.reader'),
    )
    .map(({ label }) => label);
}

/** Resolves once the tabs are as wanted. */
function tabsAre(wanted: (labels: string[]) => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!wanted(readers())) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

describe('The reader', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await tabsAre(labels => labels.length === 0);
  });

  it('opens a topic in a panel', async () => {
    await vscode.commands.executeCommand('leadit.openTopic', 'leadit');
    await tabsAre(labels => labels.length === 1);
  });

  it('uses the panel that is open', async () => {
    await vscode.commands.executeCommand('leadit.openTopic', 'leadit');
    await tabsAre(labels => labels.length === 1);
    const [before] = readers();
    await vscode.commands.executeCommand('leadit.openTopic', 'unfccc');
    await tabsAre(labels => labels.length === 1 && labels[0] !== before);
    assert.lengthOf(readers(), 1);
  });
});
