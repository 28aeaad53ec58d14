import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

describe('leadit mcp', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadit-'));
  const client = new Client({ name: 'test', version: '1.0.0' });

  before(async function () {
    this.timeout(30_000);
    const own = join(folder, 'own.glossary.yml');
    writeFileSync(
      own,
      'contexts: [{ terms: [{ name: ZTH, expansion: zither tuning handbook, definition: Ours. }] }]',
    );
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['dist/cli.js', 'mcp', '--glossary', own],
      }),
    );
  });
  after(async () => {
    await client.close();
    rmSync(folder, { recursive: true });
  });

  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    const [first] = content as readonly { readonly type: string; readonly text: string }[];
    return { text: first?.text ?? '', isError: isError ?? false };
  };

  it('offers two tools, both read-only', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      [
        ['leadit_lookup', true],
        ['leadit_check', true],
      ],
    );
    assert.deepEqual(tools[0]?.inputSchema.required, ['query']);
  });

  it('looks up a term with its date and its sources', async () => {
    const { text } = await call('leadit_lookup', { query: 'UNFCCC' });
    assert.match(text, /^UNFCCC: United Nations Framework Convention on Climate Change\n/);
    assert.match(text, /As of: \d{4}-\d{2}/);
    assert.match(text, /Sources:\n- \[[a-z0-9-]+\] .*https?:/);
  });

  it('knows the glossary of the user', async () =>
    assert.match(
      (await call('leadit_lookup', { query: 'zither tuning handbook' })).text,
      /^ZTH: .*\nOurs\.\n/,
    ));

  it('says plainly when something is not in the reference', async () =>
    assert.match(
      (await call('leadit_lookup', { query: 'quantum entanglement' })).text,
      /is not in this reference/,
    ));

  it('checks a text', async () => {
    const { text } = await call('leadit_check', { text: '# A\n\nThe UNFCCC met.\n' });
    assert.match(text, /^1 finding .*\n3:5: .*\[unexpanded\]/);
    assert.match(text, /- UNFCCC, .*as of \d{4}-\d{2}; .*sources: /);
  });

  it('answers a wrong call with an error and goes on', async () => {
    assert.equal((await call('leadit_lookup', {})).isError, true);
    assert.match((await call('leadit_lookup', { query: 'NDC' })).text, /^NDC: /);
  });
});
