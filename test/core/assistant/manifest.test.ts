import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { toolTexts } from '../../../src/core/assistant/assistant';

/** What the manifest says of a tool. */
interface ContributedTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, { readonly description: string }>> };
}

describe('The tools in the manifest', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const tools: readonly ContributedTool[] = contributes.languageModelTools;

  it('are the two that there are', () =>
    assert.deepEqual(
      tools.map(({ name }) => name),
      Object.values(toolTexts).map(({ name }) => name),
    ));

  for (const { name, description, ...inputs } of Object.values(toolTexts)) {
    it(`say the same of ${name} as the server does`, () => {
      const tool = tools.find(each => each.name === name);
      assert.equal(tool?.modelDescription, description);
      const said = Object.entries(tool?.inputSchema.properties ?? {}).map(([key, value]) => [
        key,
        value.description,
      ]);
      assert.deepEqual(said, Object.entries(inputs));
    });
  }
});
