import * as vscode from 'vscode';
import { type Knowledge, toolTexts } from '../../core/assistant/assistant';
import { checkAnswer } from '../../core/assistant/checkAnswer';
import { lookUpAnswer } from '../../core/assistant/lookUpAnswer';
import { LookupIndex } from '../../core/search/lookupIndex';
import { checkLabels } from '../checkLabels';
import type { Deps } from '../deps';

/** The two read-only tools for language models; none where the editor does not know such tools. */
export function registerAssistantTools(
  deps: Pick<Deps, 'reference' | 'glossaries' | 'annotations'>,
): vscode.Disposable {
  // editors that are built from the same sources may lack it
  const lm: Partial<typeof vscode.lm> | undefined = vscode.lm;
  if (!lm?.registerTool) return new vscode.Disposable(() => undefined);
  let index: Promise<LookupIndex> | undefined;
  const knowledge = async (): Promise<Knowledge> => {
    const { reference, glossaries, annotations } = deps;
    index ??= Promise.all([reference.get(), glossaries.terms()]).then(
      ([{ topics }, terms]) =>
        new LookupIndex(
          terms.map(({ term }) => term),
          topics,
        ),
    );
    const known = await reference.get();
    const layers = await glossaries.all();
    const found = await index;
    return {
      reference: known,
      layers,
      index: found,
      annotate: await annotations.textReader(),
      labels: checkLabels(),
    };
  };
  return vscode.Disposable.from(
    deps.glossaries.onDidChange(() => {
      index = undefined;
    }),
    lm.registerTool(toolTexts.lookup.name, {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t(
          'Looking up “{0}” in LeadIT Companion',
          textOf(input, 'query') ?? '',
        ),
      }),
      invoke: async ({ input }) => result(lookUpAnswer(textOf(input, 'query') ?? '', await knowledge())),
    }),
    lm.registerTool(toolTexts.check.name, {
      prepareInvocation: () => ({
        invocationMessage: vscode.l10n.t('Checking terms with LeadIT Companion'),
      }),
      invoke: async ({ input }) => {
        const language = textOf(input, 'language') === 'plaintext' ? 'plaintext' : 'markdown';
        return result(checkAnswer(textOf(input, 'text') ?? '', language, await knowledge()));
      },
    }),
  );
}

/** A text of an input, which comes from a model and may be anything. */
function textOf(input: unknown, key: 'query' | 'text' | 'language'): string | undefined {
  const value = (input as Partial<Record<typeof key, unknown>> | undefined)?.[key];
  return typeof value === 'string' ? value : undefined;
}

function result(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}
