import { assert } from 'chai';
import * as vscode from 'vscode';

/** What the suggestions at the `|` of a note make of its line, ours only, best first. */
async function completed(marked: string, triggered?: string, language = 'markdown'): Promise<string[]> {
  const offset = marked.indexOf('|');
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('|', '') });
  const position = document.positionAt(offset);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    triggered,
  );
  const line = document.lineAt(position).text;
  return items
    .filter(item => 'ref' in item || /^\d{4}$/.test(item.sortText ?? ''))
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ range, insertText }) => {
      const start = range instanceof vscode.Range ? range.start : range?.inserting.start;
      return `${line.slice(0, start?.character)}${typeof insertText === 'string' ? insertText : insertText?.value}`;
    });
}

describe('Completion of terms', () => {
  it('offers acronym, full name, both, and a link', async () => {
    const [acronym, both, full, link] = await completed('The unfcc|');
    assert.strictEqual(acronym, 'The UNFCCC');
    assert.strictEqual(both, 'The United Nations Framework Convention on Climate Change (UNFCCC)');
    assert.strictEqual(full, 'The United Nations Framework Convention on Climate Change');
    assert.match(link ?? '', /^The \[UNFCCC\]\(\S+\/topic\/unfccc\)$/);
  });

  it('completes a phrase of several words', async () => {
    assert.strictEqual((await completed('To be Net z|'))[0], 'To be Net zero');
  });

  it('comes after two semicolons, which go', async () => {
    assert.strictEqual((await completed('The ;;|', ';')).length > 20, true);
    assert.strictEqual((await completed('The ;;unfccc|'))[0], 'The UNFCCC');
    assert.deepEqual(await completed('The unfccc;|', ';'), []);
  });

  it('offers no links in plain text', async () => {
    const found = await completed('The unfcc|', undefined, 'plaintext');
    assert.lengthOf(found, 3);
  });

  for (const quiet of ['Code: `unfcc|`', '```\nunfcc|\n```', '[a](unfcc|)', '---\nx: unfcc|\n---\n']) {
    it(`stays away from ${JSON.stringify(quiet)}`, async () => assert.deepEqual(await completed(quiet), []));
  }

  it('tells the definition with its date', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'The unfccc' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 10),
      undefined,
      50,
    );
    const item = items.find(({ insertText }) => insertText === 'UNFCCC');
    const said = item?.documentation instanceof vscode.MarkdownString ? item.documentation.value : '';
    assert.match(said, /treaty/);
    assert.match(said.replaceAll('&nbsp;', ' '), /As of/);
  });
});
