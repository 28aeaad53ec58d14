import type { Name, Term } from './term';
import type { TermDraft } from './termDraft';

/** A term as the rest of the core knows it. */
export function termOf(draft: TermDraft, id: string, category: string): Term {
  const { name, match, expansion, topic, asOf, status } = draft;
  const aliases = draft.aliases ?? [];
  return {
    id,
    category,
    names: [
      { text: name, ...(match && { match }) },
      ...(expansion === undefined ? [] : [{ text: expansion }]),
      ...aliases.map((alias): Name => (typeof alias === 'string' ? { text: alias } : alias)),
    ],
    ...(expansion !== undefined && { expansion }),
    definition: draft.definition ?? '',
    examples: draft.examples ?? [],
    context: draft.context ?? [],
    notContext: draft.notContext ?? [],
    notToConfuse: [],
    ...(topic !== undefined && { topic }),
    sources: draft.sources ?? [],
    ...(asOf !== undefined && { asOf }),
    ...(status && { status }),
    translations: draft.translations ?? {},
    meta: draft.meta ?? {},
  };
}
