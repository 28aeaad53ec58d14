import { assert } from 'chai';
import * as vscode from 'vscode';

async function answer(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('The tools for language models', () => {
  it('are two', () => {
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('leadit_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), ['leadit_check', 'leadit_lookup']);
  });

  it('look up a term with its date and sources', async () => {
    const text = await answer('leadit_lookup', { query: 'CBAM' });
    assert.match(
      text,
      /^CBAM: Carbon Border Adjustment Mechanism\n[\s\S]*As of: \d{4}-\d{2}[\s\S]*Sources:\n- \[/,
    );
  });

  it('say what is not in the reference', async () => {
    assert.match(await answer('leadit_lookup', { query: 'quantum entanglement' }), /not in this reference/);
  });

  it('check a text', async () => {
    assert.match(
      await answer('leadit_check', { text: 'H2 Green Steel builds.' }),
      /1:1: .*\[superseded-name\]/,
    );
  });
});
