import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { closeAll, showNote, undo } from './support/shownNote';

const settings = () => vscode.workspace.getConfiguration('leadit.checks');
const set = (name: string, value: unknown) =>
  settings().update(name, value, vscode.ConfigurationTarget.Global);

function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'LeadIT');
}

/** Waits until the findings of a document are as wanted, each as `check: words`. */
function found(document: vscode.TextDocument, wanted: readonly string[]): Promise<true> {
  const said = () => findings(document).map(({ code, range }) => `${code}: ${document.getText(range)}`);
  return eventually(
    async () => (said().join('|') === wanted.join('|') ? true : undefined),
    `the findings ${wanted.join(', ')}`,
  );
}

/** The quick fixes that are offered at some words of a document. */
function fixesAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  const from = document.getText().indexOf(words);
  const range = new vscode.Range(document.positionAt(from), document.positionAt(from + words.length));
  return eventually(async () => {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
    } catch (error) {
      // the editor drops a question when providers come or go meanwhile
      if (error instanceof Error && error.message === 'Canceled') return undefined;
      throw error;
    }
  }, `the quick fixes at "${words}"`);
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.isTrue(await vscode.workspace.applyEdit(action?.edit ?? new vscode.WorkspaceEdit()));
}

describe('The checks', () => {
  const faulty = 'The MRV apply.\n\nH2 Green Steel builds.\n';

  afterEach(async () => {
    for (const name of ['enabled', 'maxFindings', 'supersededName', 'severity']) await set(name, undefined);
    await closeAll();
  });

  it('are off until they are switched on, and off again at once', async () => {
    assert.strictEqual(settings().get('enabled'), false);
    const { document } = await showNote(faulty);
    assert.deepEqual(await fixesAt(document, 'H2 Green Steel'), []);
    await set('enabled', true);
    await found(document, ['unexpanded: MRV', 'superseded-name: H2 Green Steel']);
    assert.isTrue(findings(document).every(({ severity }) => severity === vscode.DiagnosticSeverity.Hint));
    await set('enabled', false);
    await found(document, []);
  });

  it('can be switched off one by one, and shown as information', async () => {
    await set('enabled', true);
    await set('supersededName', false);
    await set('severity', 'information');
    const { document } = await showNote(faulty, 'plaintext');
    await found(document, ['unexpanded: MRV']);
    assert.strictEqual(findings(document)[0]?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('follow an edit', async () => {
    await set('enabled', true);
    const editor = await showNote(faulty);
    await found(editor.document, ['unexpanded: MRV', 'superseded-name: H2 Green Steel']);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'LafargeHolcim. '));
    await found(editor.document, [
      'superseded-name: LafargeHolcim',
      'unexpanded: MRV',
      'superseded-name: H2 Green Steel',
    ]);
  });

  it('look only at what is shown', async () => {
    await set('enabled', true);
    const hidden = await vscode.workspace.openTextDocument({ language: 'markdown', content: faulty });
    const { document } = await showNote(faulty);
    await found(document, ['unexpanded: MRV', 'superseded-name: H2 Green Steel']);
    assert.deepEqual(findings(hidden), []);
    await vscode.window.showTextDocument(hidden);
    await found(hidden, ['unexpanded: MRV', 'superseded-name: H2 Green Steel']);
    await found(document, []);
  });

  it('say when they do not show all', async () => {
    await set('enabled', true);
    await set('maxFindings', 1);
    const { document } = await showNote(`${faulty}\nLafargeHolcim.\n`);
    await found(document, ['unexpanded: MRV', 'undefined: H2 Green Steel']);
    assert.match(findings(document)[1]?.message ?? '', /first 1 of 3/);
  });

  it('are done in a long note as well, and it is said when one is too long for them', async () => {
    await set('enabled', true);
    const filler = 'Nothing to see in this line of an everyday text.\n\n';
    const long = await showNote(`${filler.repeat(12_000)}H2 Green Steel builds.\n`);
    assert.isAbove(long.document.getText().length, 500_000);
    await found(long.document, ['superseded-name: H2 Green Steel']);
    const longer = await showNote(`H2 Green Steel builds.\n\n${filler.repeat(41_000)}`);
    const [notice, ...more] = await eventually(async () => {
      const said = findings(longer.document);
      return said.length > 0 ? said : undefined;
    }, 'the notice');
    assert.deepEqual(more, []);
    assert.match(notice?.message ?? '', /not checked: it is longer than/);
    assert.strictEqual(notice?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('offer to expand, to write a footnote and to leave a term alone; each is one step', async () => {
    await set('enabled', true);
    const { document } = await showNote(faulty);
    const [expand, footnote, never, ...more] = await fixesAt(document, 'MRV');
    assert.deepEqual(more, []);
    assert.isTrue(expand?.isPreferred);
    await apply(expand);
    assert.match(document.getText(), /^The measurement, reporting and verification \(MRV\) apply\.\n\nH2/);
    await undo();
    assert.strictEqual(document.getText(), faulty);
    await apply(footnote);
    assert.match(
      document.getText(),
      /^The MRV\[\^mrv\] apply\.\n\nH2 Green Steel builds\.\n\n\[\^mrv\]: MRV, measurement/,
    );
    await undo();
    assert.strictEqual(document.getText(), faulty);
    await found(document, ['unexpanded: MRV', 'superseded-name: H2 Green Steel']);
    assert.match(never?.title ?? '', /MRV/);
    await vscode.commands.executeCommand(never?.command?.command ?? '', ...(never?.command?.arguments ?? []));
    await found(document, ['superseded-name: H2 Green Steel']);
  });

  it('offer the name of today', async () => {
    await set('enabled', true);
    const { document } = await showNote(faulty);
    await apply((await fixesAt(document, 'H2 Green Steel'))[0]);
    assert.match(document.getText(), /\n\nStegra builds\.\n$/);
  });
});
