import assert from 'node:assert/strict';
import { buildSync } from 'esbuild';

/** The part of the extension that offers the tools, in an editor whose API is as given. */
function registerIn(vscode: object, deps: object): { dispose(): unknown } {
  const { outputFiles } = buildSync({
    entryPoints: ['src/host/assistant/registerAssistantTools.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['vscode'],
  });
  const module = { exports: {} as { registerAssistantTools?: (deps: object) => { dispose(): unknown } } };
  const load = new Function('module', 'require', outputFiles[0]?.text ?? '');
  load(module, () => vscode);
  const register = module.exports.registerAssistantTools;
  assert.ok(register);
  return register(deps);
}

class Disposable {
  static from = (...all: readonly { dispose(): unknown }[]) =>
    new Disposable(() => {
      for (const each of all) each.dispose();
    });
  constructor(readonly dispose: () => unknown) {}
}

describe('The tools for language models', () => {
  const names: string[] = [];
  const lm = {
    registerTool: (name: string) => {
      names.push(name);
      return new Disposable(() => names.splice(names.indexOf(name), 1));
    },
  };
  const deps = { glossaries: { onDidChange: () => new Disposable(() => undefined) } };

  for (const [what, api] of [
    ['without language models', { Disposable }],
    ['with language models but without tools', { Disposable, lm: {} }],
  ] as const) {
    it(`are not offered in an editor ${what}, and nothing is asked of it`, () => {
      registerIn(api, {}).dispose();
      assert.deepEqual(names, []);
    });
  }

  it('are offered in an editor that has them, and taken back', () => {
    const offered = registerIn({ Disposable, lm }, deps);
    assert.deepEqual(names, ['leadit_lookup', 'leadit_check']);
    offered.dispose();
    assert.deepEqual(names, []);
  });
});
