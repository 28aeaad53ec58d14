import type { Term } from './term';
import type { TermDraft } from './termDraft';

/**
 * A term as one would write it into another file: the opposite of `termOf`, but for its id, which may be taken there,
 * and for the terms that it is not to be confused with, which may not be there.
 */
export function draftOf(term: Term): TermDraft {
  const [{ text: name, match }, ...others] = term.names;
  const { expansion, topic, asOf, status } = term;
  return {
    name,
    ...(expansion !== undefined && { expansion }),
    aliases: others
      .filter(({ text }) => text !== expansion)
      .map(alias => (Object.keys(alias).length === 1 ? alias.text : alias)),
    ...(match && { match }),
    definition: term.definition,
    examples: term.examples,
    context: term.context,
    notContext: term.notContext,
    ...(topic !== undefined && { topic }),
    sources: term.sources,
    ...(asOf !== undefined && { asOf }),
    ...(status && { status }),
    translations: term.translations,
    meta: term.meta,
  };
}
