import { assert } from 'chai';
import * as vscode from 'vscode';

async function definitionsAt(document: vscode.TextDocument, offset: number): Promise<vscode.LocationLink[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    document.positionAt(offset),
  );
  return found.filter(each => 'targetUri' in each);
}

describe('Go to definition', () => {
  it('leads from the whole term to its topic, at the first use there', async () => {
    const content = 'The Leadership Group for Industry Transition met.';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const [target] = await definitionsAt(document, content.indexOf('Industry'));
    assert.strictEqual(
      document.getText(target?.originSelectionRange),
      'Leadership Group for Industry Transition',
    );
    assert.strictEqual(target?.targetUri.toString(), 'leadit:/topic/leadit.md');
    const topic = await vscode.workspace.openTextDocument(target?.targetUri ?? document.uri);
    assert.match(topic.getText(target?.targetSelectionRange), /LeadIT|Leadership Group/);
    assert.strictEqual(topic.languageId, 'markdown');
  });

  it('goes on from topic to topic', async () => {
    const topic = await vscode.workspace.openTextDocument(vscode.Uri.parse('leadit:/topic/leadit.md'));
    assert.match(topic.getText(), /^# .+\n\n/);
    assert.match(topic.getText(), /\]\(leadit:\/topic\/[a-z0-9-]+\.md(#[^)]*)?\)/);
    assert.notMatch(topic.getText(), /topic:|chart:/);
    for (const [, id] of topic.getText().matchAll(/(?<=[^\n])\[\^([^\]]+)\]/g)) {
      assert.include(topic.getText(), `\n[^${id}]: `);
    }
    const [target] = await definitionsAt(topic, topic.getText().search(/UN climate|COP\d\d|UNFCCC/));
    assert.strictEqual(target?.targetUri.scheme, 'leadit');
  });

  it('leads to a page for a term without a topic', async () => {
    const topics = await vscode.workspace.openTextDocument(vscode.Uri.parse('leadit:/term/crore.md'));
    assert.match(topics.getText(), /^# crore\n/i);
  });

  it('says that there is nothing at other addresses', async () => {
    for (const address of ['leadit:/topic/no-such.md', 'leadit:/x', 'leadit:/topic/a/b.md']) {
      let said = '';
      await vscode.workspace.openTextDocument(vscode.Uri.parse(address)).then(undefined, error => {
        said = String(error);
      });
      assert.notStrictEqual(said, '', address);
    }
  });

  it('leads from a term of a note to the line that defines it', async () => {
    const content = '*[ZQX]: our own word\n\nThe ZQX is ours.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const [target] = await definitionsAt(document, content.lastIndexOf('ZQX') + 1);
    assert.strictEqual(target?.targetUri.toString(), document.uri.toString());
    assert.strictEqual(target?.targetRange.start.line, 0);
  });
});
