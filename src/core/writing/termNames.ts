import type { Term } from '../glossary/term';
import type { JudgedMeaning } from '../matching/judgeChunk';
import { acronymOf } from './acronym';
import type { Mention } from './mention';
import type { NameKeys } from './nameKeys';
import { sameName } from './words';

/** Tells how a name is used; keeps the folded names of each term. */
export class TermNames {
  readonly #known = new Map<
    Term,
    { readonly acronym: readonly string[]; readonly full: readonly (readonly string[])[] }
  >();

  constructor(private readonly keys: NameKeys) {}

  /** The first meaning that has an acronym, and whether the words are that acronym or a full name. */
  find(
    meanings: readonly JudgedMeaning[],
    written: readonly string[],
  ): Pick<Mention, 'meaning' | 'acronym' | 'kind'> | undefined {
    for (const meaning of meanings) {
      const acronym = acronymOf(meaning.term);
      if (acronym === undefined) continue;
      const kind = this.kindOf(meaning.term, written);
      if (kind) return { meaning, acronym, kind };
    }
    return undefined;
  }

  /** Whether folded words are the acronym of a term or a full name of it; `undefined` when neither. */
  kindOf(term: Term, written: readonly string[]): Mention['kind'] | undefined {
    let known = this.#known.get(term);
    if (!known) {
      const [main, ...others] = term.names;
      const { keys } = this;
      const full = others
        .filter(({ text, status }) => !status && (text === term.expansion || keys.of(text).length > 1))
        .map(({ text }) => keys.of(text));
      known = { acronym: keys.of(main.text), full };
      this.#known.set(term, known);
    }
    if (sameName(written, known.acronym)) return 'acronym';
    return known.full.some(keys => sameName(written, keys)) ? 'full' : undefined;
  }
}
